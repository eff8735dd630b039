package cn.cegn.ra.token.pkcs11;

import cn.cegn.ra.token.UsbKeyDescription;
import cn.cegn.ra.token.UsbKeyDescription.PinState;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.nio.charset.StandardCharsets;

/**
 * CK_TOKEN_INFO: label 32 bytes, manufacturer 32, model 16, serial number 16, all padded with blanks; then eleven CK_ULONG, of
 * which the first is the flags and the sixth and seventh are the PIN's longest and shortest length; then the versions and the
 * time.
 */
record TokenRecord(
        String label, String manufacturer, String model, String serial, long flags, int longestPin, int shortestPin) {
    private static final int ULONGS = 96;
    private static final int AFTER_ULONGS = 20;
    private static final long USER_PIN_INITIALIZED = 0x8;
    private static final long TOKEN_INITIALIZED = 0x400;
    private static final long USER_PIN_COUNT_LOW = 0x10000;
    private static final long SO_PIN_COUNT_LOW = 0x100000;

    static TokenRecord read(Cryptoki cryptoki, long slot) {
        Memory memory = new Memory(ULONGS + 11L * Native.LONG_SIZE + AFTER_ULONGS);
        memory.clear();
        cryptoki.demand(CryptokiCall.C_GetTokenInfo, new NativeLong(slot), memory);
        return new TokenRecord(
                text(memory, 0, 32),
                text(memory, 32, 32),
                text(memory, 64, 16),
                text(memory, 80, 16),
                ulong(memory, 0),
                (int) ulong(memory, 5),
                (int) ulong(memory, 6));
    }

    UsbKeyDescription description(String module) {
        return new UsbKeyDescription(
                module, serial, manufacturer, model, label, isInitialised(), isUserPinSet(), userPin(), soPin());
    }

    boolean isInitialised() {
        return (flags & TOKEN_INITIALIZED) != 0;
    }

    boolean isUserPinSet() {
        return (flags & USER_PIN_INITIALIZED) != 0;
    }

    PinState userPin() {
        return state(USER_PIN_COUNT_LOW);
    }

    PinState soPin() {
        return state(SO_PIN_COUNT_LOW);
    }

    /** Count low, final try and locked are three bits side by side. */
    private PinState state(long countLow) {
        if ((flags & countLow << 2) != 0) {
            return PinState.LOCKED;
        }
        if ((flags & countLow << 1) != 0) {
            return PinState.FINAL_TRY;
        }
        return (flags & countLow) != 0 ? PinState.TRIED : PinState.FREE;
    }

    private static long ulong(Memory memory, int index) {
        return memory.getNativeLong(ULONGS + (long) index * Native.LONG_SIZE).longValue();
    }

    private static String text(Memory memory, int from, int length) {
        // Some drivers pad with NUL although the standard says blanks.
        return new String(memory.getByteArray(from, length), StandardCharsets.UTF_8)
                .replace('\0', ' ')
                .strip();
    }
}
