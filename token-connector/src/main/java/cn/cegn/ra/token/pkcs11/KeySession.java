package cn.cegn.ra.token.pkcs11;

import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.UsbKeyDescription.PinState;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.ptr.NativeLongByReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A read-write session with the key of one serial number, closed (and logged out) at the end of one act. */
final class KeySession implements AutoCloseable {
    /** CKU_SO and CKU_USER with their numbers. */
    enum Person {
        SO(0),
        USER(1);

        private final long userType;

        Person(long userType) {
            this.userType = userType;
        }
    }

    private static final long SERIAL_SESSION_RW = 0x6;
    private static final int LARGEST_SIGNATURE = 1024;

    private final Cryptoki cryptoki;
    private final long slot;
    private final NativeLong session;
    private boolean loggedIn;

    KeySession(Cryptoki cryptoki, long slot, String serial) {
        this.cryptoki = cryptoki;
        this.slot = slot;
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
            if (!TokenRecord.read(cryptoki, slot).serial().equals(serial)) {
                throw new UsbKeyException(Failure.KEY_REMOVED, "another key is in the slot of " + serial);
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    KeySession login(Person person, Pin pin) {
        refuseIfTryCouldLock(person);
        long value = withPin(
                pin,
                bytes -> cryptoki.result(
                        CryptokiCall.C_Login,
                        session,
                        new NativeLong(person.userType),
                        bytes,
                        new NativeLong(bytes.length)));
        if (ReturnValue.CKR_OK.is(value)) {
            loggedIn = true;
            return this;
        }
        // A locked card goes on saying CKR_PIN_INCORRECT; only its flags tell.
        if (state(person) == PinState.LOCKED) {
            throw new UsbKeyException(Failure.KEY_LOCKED, "C_Login " + person, "CKR_PIN_LOCKED");
        }
        throw ReturnValue.exception("C_Login " + person, value);
    }

    private void refuseIfTryCouldLock(Person person) {
        refuseIfTryCouldLock(person, state(person));
    }

    static void refuseIfTryCouldLock(Person person, PinState state) {
        if (state == PinState.LOCKED) {
            throw new UsbKeyException(Failure.KEY_LOCKED, person + " PIN is locked; not tried");
        }
        if (state == PinState.FINAL_TRY) {
            throw new UsbKeyException(Failure.PIN_NOT_ACCEPTED, person + " PIN has one try left; not tried");
        }
    }

    private PinState state(Person person) {
        TokenRecord token = TokenRecord.read(cryptoki, slot);
        return person == Person.SO ? token.soPin() : token.userPin();
    }

    void initPin(Pin pin) {
        withPin(pin, bytes -> {
            cryptoki.demand(CryptokiCall.C_InitPIN, session, bytes, new NativeLong(bytes.length));
            return 0L;
        });
    }

    void setPin(Pin former, Pin next) {
        withPin(
                former,
                old -> withPin(next, bytes -> {
                    cryptoki.demand(
                            CryptokiCall.C_SetPIN,
                            session,
                            old,
                            new NativeLong(old.length),
                            bytes,
                            new NativeLong(bytes.length));
                    return 0L;
                }));
    }

    List<Long> find(ObjectTemplate template) {
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
        cryptoki.demand(
                CryptokiCall.C_CreateObject, session, template.memory(), template.count(), new NativeLongByReference());
    }

    void destroy(long object) {
        cryptoki.demand(CryptokiCall.C_DestroyObject, session, new NativeLong(object));
    }

    byte[] sign(long mechanism, long key, byte[] text) {
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
        byte[] bytes = pin.reveal().getBytes(StandardCharsets.UTF_8);
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
