package cn.cegn.ra.token.pkcs11;

import cn.cegn.ra.token.UsbKeyDescription;
import cn.cegn.ra.token.UsbKeyDescription.PinState;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.pkcs11.KeySession.Person;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * CK_TOKEN_INFO: label 32 bytes, manufacturer 32, model 16, serial number 16, all padded with blanks; then eleven CK_ULONG, of
 * which the first is the flags, the sixth and seventh are the PIN's longest and shortest length, the eighth and ninth the whole
 * and the free public memory; then the versions and the time.
 */
record TokenRecord(
        String label,
        String manufacturer,
        String model,
        String serial,
        long flags,
        int longestPin,
        int shortestPin,
        OptionalLong freeMemory) {
    private static final int ULONGS = 96;
    private static final int AFTER_ULONGS = 20;
    private static final long USER_PIN_INITIALIZED = 0x8;
    private static final long TOKEN_INITIALIZED = 0x400;
    private static final long USER_PIN_COUNT_LOW = 0x10000;
    private static final long SO_PIN_COUNT_LOW = 0x100000;
    private static final long SO_PIN_TO_BE_CHANGED = 0x800000;

    private static final long SMALLEST_MEMORY = 1024;

    /** What a module says that sets no limit, and what bounds the length of a PIN then. */
    private static final int ANY_LENGTH = 255;

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
                ulong(memory, 5) <= 0 ? ANY_LENGTH : (int) Math.min(ANY_LENGTH, ulong(memory, 5)),
                (int) ulong(memory, 6),
                free(ulong(memory, 7), ulong(memory, 8)));
    }

    /** Modules that do not know say -1 in 32 or 64 bits, nought of nought, or (NSS) one of one: no key is that small. */
    private static OptionalLong free(long whole, long free) {
        boolean known = whole >= SMALLEST_MEMORY && whole < 0xffffffffL && free >= 0 && free <= whole;
        return known ? OptionalLong.of(free) : OptionalLong.empty();
    }

    UsbKeyDescription description(String module) {
        return new UsbKeyDescription(
                module, serial, manufacturer, model, label, isInitialised(), isUserPinSet(), userPin(), soPin());
    }

    boolean isInitialised() {
        return (flags & TOKEN_INITIALIZED) != 0;
    }

    boolean isSoPinToBeChanged() {
        return (flags & SO_PIN_TO_BE_CHANGED) != 0;
    }

    boolean isUserPinSet() {
        return (flags & USER_PIN_INITIALIZED) != 0;
    }

    /** @throws UsbKeyException {@code KEY_SWAPPED} */
    TokenRecord requireSerial(String expected) {
        if (!serial.equals(expected)) {
            throw new UsbKeyException(Failure.KEY_SWAPPED, "another key is in the slot of " + expected);
        }
        return this;
    }

    /** Refuses the try that could lock a PIN unless somebody confirmed it. */
    void requireTry(Person person, boolean lastTryToo) {
        PinState state = state(person);
        if (state == PinState.LOCKED) {
            throw new UsbKeyException(person.locked(), person + " PIN is locked; not tried");
        }
        if (state == PinState.FINAL_TRY && !lastTryToo) {
            throw new UsbKeyException(Failure.PIN_LAST_TRY, person + " PIN has one try left; not tried");
        }
    }

    /** What a refused PIN means, with the flags as they are after it: a locked card goes on saying CKR_PIN_INCORRECT. */
    UsbKeyException refusal(String call, Person person, long value) {
        String what = call + " " + person;
        if (ReturnValue.CKR_PIN_LOCKED.is(value) || state(person) == PinState.LOCKED) {
            return new UsbKeyException(person.locked(), what, ReturnValue.CKR_PIN_LOCKED.name());
        }
        return ReturnValue.exception(what, value);
    }

    private PinState state(Person person) {
        return person == Person.SO ? soPin() : userPin();
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
