package cn.cegn.ra.token;

import java.util.List;

/** The places where USB-Keys are plugged in, over all modules of a station. */
public interface UsbKeySlots {

    /**
     * What is plugged in now. Polling this is the way to learn of a change; a device event is at best a hint to poll. A key or module
     * that answers with an error is left out.
     */
    List<UsbKeyDescription> pluggedIn();

    /** Whether several threads may use this at once, each on another key. If not, nobody else may use it meanwhile. */
    boolean isForSeveralAtOnce();

    /**
     * The one key with this serial number.
     *
     * @param serial as the device reports it, trimmed
     * @throws UsbKeyException {@code KEY_NOT_PRESENT}, or {@code KEY_NOT_IDENTIFIABLE} if the serial number is blank, all
     *     noughts, or is reported by more than one key; what a key said that did not tell its serial number, if none has it
     */
    UsbKey open(String serial);
}
