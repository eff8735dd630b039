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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A USB-Key behind PKCS#11, in the slot where it was found. Whoever keeps this object longer than a job may find another key in
 * that slot: each act reads the serial number again and then says {@code KEY_REMOVED}.
 */
final class Pkcs11UsbKey implements UsbKey {
    private static final int LABEL_LENGTH = 32;

    private final Cryptoki cryptoki;
    private final long slot;
    private final String serial;

    Pkcs11UsbKey(Pkcs11Slots.Seen seen) {
        this.cryptoki = seen.cryptoki();
        this.slot = seen.slot();
        this.serial = seen.token().serial();
    }

    private TokenRecord token() {
        TokenRecord token = TokenRecord.read(cryptoki, slot);
        if (!token.serial().equals(serial)) {
            throw new UsbKeyException(Failure.KEY_REMOVED, "another key is in the slot of " + serial);
        }
        return token;
    }

    @Override
    public UsbKeyDescription description() {
        return token().description(cryptoki.path().toString());
    }

    @Override
    public UsbKeyCapabilities capabilities() {
        TokenRecord token = token();
        List<Long> mechanisms = cryptoki.mechanisms(slot);
        Set<KeyProfile> profiles = EnumSet.noneOf(KeyProfile.class);
        if (mechanisms.containsAll(List.of(Attribute.CKM_EC_KEY_PAIR_GEN, Attribute.CKM_ECDSA))) {
            profiles.add(KeyProfile.P256);
        }
        if (mechanisms.containsAll(List.of(Attribute.CKM_RSA_PKCS_KEY_PAIR_GEN, Attribute.CKM_RSA_PKCS))) {
            long largest = cryptoki.largestKey(slot, Attribute.CKM_RSA_PKCS_KEY_PAIR_GEN);
            addIf(largest >= 2048, profiles, KeyProfile.RSA2048);
            addIf(largest >= 3072, profiles, KeyProfile.RSA3072);
        }
        return new UsbKeyCapabilities(profiles, token.shortestPin(), token.longestPin(), EnumSet.of(Unblocking.SO_PIN));
    }

    private static void addIf(boolean can, Set<KeyProfile> profiles, KeyProfile profile) {
        if (can) {
            profiles.add(profile);
        }
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
            KeySession.refuseIfTryCouldLock(Person.SO, token.soPin());
        }
        // What an interrupted act of this process left open would block the next call; the key is wiped, nobody needs
        // it.
        cryptoki.demand(CryptokiCall.C_CloseAllSessions, new NativeLong(slot));
        KeySession.withPin(soPin, pin -> {
            cryptoki.demand(CryptokiCall.C_InitToken, new NativeLong(slot), pin, new NativeLong(pin.length), padded);
            return 0L;
        });
    }

    @Override
    public void changeSoPin(Pin former, Pin next) {
        try (KeySession session = session(Person.SO, former)) {
            session.setPin(former, next);
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
            session.setPin(former, next);
        }
    }

    @Override
    public void unblock(Unblocking way, Pin secret, Pin newUserPin) {
        if (way != Unblocking.SO_PIN) {
            throw new UsbKeyException(Failure.NOT_CAPABLE, "PKCS#11 has no PUK of its own");
        }
        setUserPin(secret, newUserPin);
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
    public void generate(Pin userPin, KeyProfile profile, KeyId id) {
        tryPin(userPin);
        try (JavaProvider provider = JavaProvider.forGenerating(cryptoki, slot, id, label())) {
            provider.generate(userPin, profile);
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
    public byte[] pkcs10(Pin userPin, KeyId id, String commonName) {
        try (KeySession session = session(Person.USER, userPin)) {
            return KeySigner.pkcs10(session, id, commonName);
        }
    }

    @Override
    public void writeCertificates(Pin userPin, KeyId id, X509Certificate certificate, List<X509Certificate> chain) {
        String label = label();
        try (KeySession session = session(Person.USER, userPin)) {
            CertificateObjects objects = new CertificateObjects(session);
            objects.writeOwn(id, certificate, label);
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
            if (!provider.proves(userPin, certificate)) {
                throw new UsbKeyException(Failure.NOT_PROVED, "no key signs what the certificate verifies");
            }
        }
    }

    /** By our own session, which minds the flags: SunPKCS11 tells less of what went wrong. */
    private void tryPin(Pin userPin) {
        session(Person.USER, userPin).close();
    }

    /** CKA_LABEL begins in ASCII: SunPKCS11 reads a template's hexadecimal as a number and would prefix a high byte with 00. */
    private String label() {
        return "RA " + token().label();
    }

    private KeySession session() {
        return new KeySession(cryptoki, slot, serial);
    }

    private KeySession session(Person person, Pin pin) {
        KeySession session = session();
        try {
            return session.login(person, pin);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }
}
