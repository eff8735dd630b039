package cn.cegn.ra.token.pkcs11;

import cn.cegn.ra.token.KeyId;
import cn.cegn.ra.token.KeyInventory;
import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.UsbKey;
import cn.cegn.ra.token.UsbKeyCapabilities;
import cn.cegn.ra.token.UsbKeyCapabilities.Unblocking;
import cn.cegn.ra.token.UsbKeyDescription;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.pkcs11.KeySession.Person;
import com.sun.jna.NativeLong;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;

/**
 * A USB-Key behind PKCS#11, in the slot where it was found. Whoever keeps this object longer than a job may find another key in
 * that slot: each act reads the serial number again and then says {@code KEY_SWAPPED}.
 */
final class Pkcs11UsbKey implements UsbKey {
    private static final int LABEL_LENGTH = 32;

    private final Pkcs11Slots.Seen seen;
    private final Cryptoki cryptoki;
    private final long slot;
    private final String serial;
    private final boolean lastTryToo;

    Pkcs11UsbKey(Pkcs11Slots.Seen seen) {
        this(seen, false);
    }

    private Pkcs11UsbKey(Pkcs11Slots.Seen seen, boolean lastTryToo) {
        this.seen = seen;
        this.cryptoki = seen.cryptoki();
        this.slot = seen.slot();
        this.serial = seen.token().serial();
        this.lastTryToo = lastTryToo;
    }

    @Override
    public UsbKey takingLastTry() {
        return new Pkcs11UsbKey(seen, true);
    }

    private TokenRecord token() {
        return TokenRecord.read(cryptoki, slot).requireSerial(serial);
    }

    @Override
    public UsbKeyDescription description() {
        return token().description(cryptoki.path().toString());
    }

    @Override
    public UsbKeyCapabilities capabilities() {
        return Abilities.read(cryptoki, slot, token());
    }

    @Override
    public void initialise(String label, Pin soPin) {
        byte[] text = label.getBytes(StandardCharsets.UTF_8);
        if (text.length > LABEL_LENGTH) {
            throw new UsbKeyException(Failure.NOT_CAPABLE, "a token label has at most 32 bytes");
        }
        byte[] padded = new byte[LABEL_LENGTH];
        Arrays.fill(padded, (byte) ' ');
        System.arraycopy(text, 0, padded, 0, text.length);
        TokenRecord token = token();
        if (token.isInitialised()) {
            token.requireTry(Person.SO, lastTryToo);
        }
        // What an interrupted act of this process left open would block the next call; the key is wiped, nobody needs
        // it.
        cryptoki.demand(CryptokiCall.C_CloseAllSessions, new NativeLong(slot));
        long value = KeySession.withPin(
                soPin,
                pin -> cryptoki.result(
                        CryptokiCall.C_InitToken, new NativeLong(slot), pin, new NativeLong(pin.length), padded));
        if (!ReturnValue.CKR_OK.is(value)) {
            throw token().refusal("C_InitToken", Person.SO, value);
        }
    }

    @Override
    public void proveSoPin(Pin soPin) {
        session(Person.SO, soPin).close();
    }

    @Override
    public void changeSoPin(Pin former, Pin next) {
        try (KeySession session = session(Person.SO, former)) {
            session.setPin(Person.SO, former, next);
        }
    }

    @Override
    public void setUserPin(Pin soPin, Pin userPin) {
        try (KeySession session = session(Person.SO, soPin)) {
            session.initPin(userPin);
        }
    }

    @Override
    public void changeUserPin(Pin former, Pin next) {
        try (KeySession session = session(Person.USER, former)) {
            session.setPin(Person.USER, former, next);
        }
    }

    @Override
    public void unblock(Unblocking way, Pin secret, Pin newUserPin) {
        if (!cryptoki.settings().unblocking().contains(way)) {
            throw new UsbKeyException(Failure.NOT_CAPABLE, "this key is not unlocked by " + way);
        }
        if (way == Unblocking.SO_PIN) {
            setUserPin(secret, newUserPin);
            return;
        }
        try (KeySession session = session()) {
            session.setPin(Person.USER, secret, newUserPin);
        }
    }

    @Override
    public KeyInventory inventory() {
        try (KeySession session = session()) {
            return new ObjectsOnKey(session).inventory();
        }
    }

    @Override
    public KeyInventory inventory(Pin userPin) {
        try (KeySession session = session(Person.USER, userPin)) {
            return new ObjectsOnKey(session).inventory();
        }
    }

    @Override
    public void generate(Pin userPin, KeyProfile profile, KeyId id, String label) {
        tryPin(userPin);
        // SunPKCS11 reads a template's hexadecimal as a number and would prefix a high byte with 00: begin in ASCII.
        try (JavaProvider provider = JavaProvider.forGenerating(cryptoki, slot, id, "RA " + label)) {
            token();
            provider.generate(userPin, profile);
            token();
        }
    }

    @Override
    public void discard(Pin userPin, KeyId id) {
        try (KeySession session = session(Person.USER, userPin)) {
            ObjectsOnKey objects = new ObjectsOnKey(session);
            objects.find(Attribute.CKO_PRIVATE_KEY, id).forEach(session::destroy);
            objects.find(Attribute.CKO_PUBLIC_KEY, id).forEach(session::destroy);
        }
    }

    @Override
    public void wipe(Pin userPin) {
        try (KeySession session = session(Person.USER, userPin)) {
            new ObjectsOnKey(session).destroyAll();
        }
        if (!inventory(userPin).keyPairs().isEmpty()) {
            throw new UsbKeyException(Failure.NEEDS_VENDOR_TOOL, "the key keeps its key pairs");
        }
    }

    @Override
    public byte[] pkcs10(Pin userPin, KeyId id, String commonName) {
        try (KeySession session = session(Person.USER, userPin)) {
            return KeySigner.pkcs10(session, id, commonName);
        }
    }

    @Override
    public void writeCertificates(Pin userPin, KeyId id, X509Certificate certificate, List<X509Certificate> chain) {
        TokenRecord token = token();
        try (KeySession session = session(Person.USER, userPin)) {
            CertificateObjects objects = new CertificateObjects(session);
            objects.requireRoom(token.freeMemory(), certificate, chain);
            objects.writeOwn(id, certificate);
            chain.forEach(objects::writeAuthority);
        }
    }

    @Override
    public List<byte[]> readBack(KeyId id) {
        try (KeySession session = session()) {
            return new CertificateObjects(session).values(id);
        }
    }

    @Override
    public void proveBySignature(Pin userPin, X509Certificate certificate) {
        tryPin(userPin);
        try (JavaProvider provider = JavaProvider.forSigning(cryptoki, slot)) {
            token();
            if (!provider.proves(userPin, certificate)) {
                throw new UsbKeyException(Failure.NOT_PROVED, "no key signs what the certificate verifies");
            }
            token();
        }
    }

    /** By our own session, which minds the flags: SunPKCS11 tells less of what went wrong. */
    private void tryPin(Pin userPin) {
        session(Person.USER, userPin).close();
    }

    private KeySession session() {
        return new KeySession(cryptoki, slot, serial);
    }

    private KeySession session(Person person, Pin pin) {
        KeySession session = session();
        try {
            return session.login(person, pin, lastTryToo);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }
}
