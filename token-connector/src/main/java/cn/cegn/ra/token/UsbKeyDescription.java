package cn.cegn.ra.token;

/**
 * A plugged-in USB-Key as it describes itself; nothing in it is secret.
 *
 * @param module path of the PKCS#11 module that sees the key
 * @param serial trimmed; blank if the device reports none
 * @param label token label, trimmed
 * @param initialised the key has been formatted
 * @param userPinSet a user PIN has been set
 * @param userPin how many wrong tries the user PIN bears
 * @param soPin how many wrong tries the SO PIN bears
 */
public record UsbKeyDescription(
        String module,
        String serial,
        String manufacturer,
        String model,
        String label,
        boolean initialised,
        boolean userPinSet,
        PinState userPin,
        PinState soPin) {

    /** What the key's flags say about one of its PINs. A key that never locks always says {@link #FREE}. */
    public enum PinState {
        /** No wrong try since the last right one. */
        FREE,
        /** At least one wrong try since the last right one. */
        TRIED,
        /** One more wrong try locks the PIN: no program may take it. */
        FINAL_TRY,
        LOCKED
    }

    /** Noughts only are what a module says that knows no serial number. */
    public boolean isIdentifiable() {
        return isIdentifying(serial);
    }

    public static boolean isIdentifying(String serial) {
        return !serial.replace('0', ' ').isBlank();
    }
}
