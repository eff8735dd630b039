package cn.cegn.ra.provisioning.entity;

import cn.cegn.ra.token.UsbKeyDescription.PinState;

/**
 * How many wrong tries the PINs of a plugged-in key bear, as far as PKCS#11 tells: its flags know no number.
 *
 * @param user the holder's PIN, with which certificates are written
 * @param so the SO PIN, with which a key is formatted and unlocked
 */
public record PinTries(PinState user, PinState so) {
    /** No wrong try at either. */
    public static final PinTries NONE = new PinTries(PinState.FREE, PinState.FREE);

    /** Whether one more wrong try would lock a PIN, or one is locked. */
    public boolean isTight() {
        return isTight(user) || isTight(so);
    }

    private static boolean isTight(PinState pin) {
        return pin == PinState.FINAL_TRY || pin == PinState.LOCKED;
    }
}
