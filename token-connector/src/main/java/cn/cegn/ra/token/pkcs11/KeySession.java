package cn.cegn.ra.token.pkcs11;

import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.ptr.NativeLongByReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A read-write session with the key of one serial number, closed (and logged out) at the end of one act. The serial number is
 * read again before each call that shows, changes or uses something.
 */
final class KeySession implements AutoCloseable {
    /** CKU_SO and CKU_USER with their numbers, and with what is said of a PIN that is locked. */
    enum Person {
        SO(0, Failure.SO_PIN_LOCKED),
        USER(1, Failure.KEY_LOCKED);

        private final long userType;
        private final Failure locked;

        Person(long userType, Failure locked) {
            this.userType = userType;
            this.locked = locked;
        }

        Failure locked() {
            return locked;
        }
    }

    private static final long SERIAL_SESSION_RW = 0x6;
    private static final int LARGEST_SIGNATURE = 1024;

    private final Cryptoki cryptoki;
    private final long slot;
    private final String serial;
    private final NativeLong session;
    private boolean loggedIn;

    KeySession(Cryptoki cryptoki, long slot, String serial) {
        this.cryptoki = cryptoki;
        this.slot = slot;
        this.serial = serial;
        NativeLongByReference handle = new NativeLongByReference();
        cryptoki.demand(
                CryptokiCall.C_OpenSession,
                new NativeLong(slot),
                new NativeLong(SERIAL_SESSION_RW),
                null,
                null,
                handle);
        session = handle.getValue();
        try {
            requireSameKey();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private TokenRecord requireSameKey() {
        return TokenRecord.read(cryptoki, slot).requireSerial(serial);
    }

    /**
     * One try, after the flags allowed it and with a look at the flags after it.
     *
     * @param lastTryToo somebody confirmed that the last try may be taken
     */
    KeySession login(Person person, Pin pin, boolean lastTryToo) {
        requireSameKey().requireTry(person, lastTryToo);
        long value = tried(person, pin);
        if (ReturnValue.CKR_USER_ALREADY_LOGGED_IN.is(value)
                || ReturnValue.CKR_USER_ANOTHER_ALREADY_LOGGED_IN.is(value)) {
            // An earlier act could not log out. Nothing was tried: the PIN was not even looked at.
            cryptoki.result(CryptokiCall.C_Logout, session);
            value = tried(person, pin);
        }
        loggedIn = ReturnValue.CKR_OK.is(value);
        TokenRecord after = requireSameKey();
        if (!loggedIn) {
            throw after.refusal("C_Login", person, value);
        }
        return this;
    }

    private long tried(Person person, Pin pin) {
        return withPin(
                pin,
                bytes -> cryptoki.result(
                        CryptokiCall.C_Login,
                        session,
                        new NativeLong(person.userType),
                        bytes,
                        new NativeLong(bytes.length)));
    }

    void initPin(Pin pin) {
        requireSameKey();
        withPin(pin, bytes -> {
            cryptoki.demand(CryptokiCall.C_InitPIN, session, bytes, new NativeLong(bytes.length));
            return 0L;
        });
    }

    /** Of whoever is logged in; by nobody logged in, {@code former} is a PUK where the module has one. */
    void setPin(Person person, Pin former, Pin next) {
        requireSameKey();
        long value = withPin(
                former,
                old -> withPin(
                        next,
                        bytes -> cryptoki.result(
                                CryptokiCall.C_SetPIN,
                                session,
                                old,
                                new NativeLong(old.length),
                                bytes,
                                new NativeLong(bytes.length))));
        if (!ReturnValue.CKR_OK.is(value)) {
            throw requireSameKey().refusal("C_SetPIN", person, value);
        }
    }

    /** Whether CKA_LOCAL of a stored key means what it says. */
    boolean isLocalTold() {
        return cryptoki.settings().localTold();
    }

    List<Long> find(ObjectTemplate template) {
        requireSameKey();
        cryptoki.demand(CryptokiCall.C_FindObjectsInit, session, template.memory(), template.count());
        try {
            List<Long> found = new ArrayList<>();
            NativeLongByReference object = new NativeLongByReference();
            NativeLongByReference count = new NativeLongByReference();
            do {
                cryptoki.demand(CryptokiCall.C_FindObjects, session, object, new NativeLong(1), count);
                if (count.getValue().longValue() == 1) {
                    found.add(object.getValue().longValue());
                }
            } while (count.getValue().longValue() == 1);
            return found;
        } finally {
            cryptoki.result(CryptokiCall.C_FindObjectsFinal, session);
        }
    }

    /** Empty if the object does not have the attribute or does not give it away. */
    Optional<byte[]> value(long object, long type) {
        Memory attribute = new Memory(ObjectTemplate.ATTRIBUTE_SIZE);
        attribute.clear();
        attribute.setNativeLong(0, new NativeLong(type));
        long lengthAt = Native.LONG_SIZE + (long) Native.POINTER_SIZE;
        if (!isRead(object, attribute)) {
            return Optional.empty();
        }
        long length = attribute.getNativeLong(lengthAt).longValue();
        if (length <= 0) {
            return Optional.of(new byte[0]);
        }
        Memory value = new Memory(length);
        attribute.setPointer(Native.LONG_SIZE, value);
        return isRead(object, attribute) ? Optional.of(value.getByteArray(0, (int) length)) : Optional.empty();
    }

    private boolean isRead(long object, Memory attribute) {
        long value = cryptoki.result(
                CryptokiCall.C_GetAttributeValue, session, new NativeLong(object), attribute, new NativeLong(1));
        if (ReturnValue.CKR_ATTRIBUTE_SENSITIVE.is(value) || ReturnValue.CKR_ATTRIBUTE_TYPE_INVALID.is(value)) {
            return false;
        }
        if (!ReturnValue.CKR_OK.is(value)) {
            throw ReturnValue.exception("C_GetAttributeValue", value);
        }
        return true;
    }

    void create(ObjectTemplate template) {
        requireSameKey();
        cryptoki.demand(
                CryptokiCall.C_CreateObject, session, template.memory(), template.count(), new NativeLongByReference());
    }

    void destroy(long object) {
        requireSameKey();
        cryptoki.demand(CryptokiCall.C_DestroyObject, session, new NativeLong(object));
    }

    void destroyIfAllowed(long object) {
        requireSameKey();
        long value = cryptoki.result(CryptokiCall.C_DestroyObject, session, new NativeLong(object));
        if (!ReturnValue.CKR_OK.is(value)
                && !ReturnValue.CKR_ACTION_PROHIBITED.is(value)
                && !ReturnValue.CKR_ATTRIBUTE_READ_ONLY.is(value)) {
            throw ReturnValue.exception("C_DestroyObject", value);
        }
    }

    byte[] sign(long mechanism, long key, byte[] text) {
        requireSameKey();
        Memory description = new Memory(ObjectTemplate.ATTRIBUTE_SIZE);
        description.clear();
        description.setNativeLong(0, new NativeLong(mechanism));
        cryptoki.demand(CryptokiCall.C_SignInit, session, description, new NativeLong(key));
        byte[] signature = new byte[LARGEST_SIGNATURE];
        NativeLongByReference length = new NativeLongByReference(new NativeLong(LARGEST_SIGNATURE));
        cryptoki.demand(CryptokiCall.C_Sign, session, text, new NativeLong(text.length), signature, length);
        return Arrays.copyOf(signature, length.getValue().intValue());
    }

    static long withPin(Pin pin, java.util.function.ToLongFunction<byte[]> act) {
        byte[] bytes = pin.utf8();
        try {
            return act.applyAsLong(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** What the driver answers is not asked: the key may be gone, and what failed before is what counts. */
    @Override
    public void close() {
        try {
            if (loggedIn) {
                cryptoki.result(CryptokiCall.C_Logout, session);
            }
        } finally {
            cryptoki.result(CryptokiCall.C_CloseSession, session);
        }
    }
}
