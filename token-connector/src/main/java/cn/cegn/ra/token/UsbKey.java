package cn.cegn.ra.token;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * One plugged-in USB-Key, addressed by its serial number.
 *
 * <p>Each call stands for itself: it opens its own session, makes sure that the key in the slot still has this serial
 * number, logs in if it was given a PIN (never on a PIN whose next wrong try would lock it), and logs out. A failed call
 * proves nothing about what is on the key: ask {@link #inventory}. Every method may throw {@link UsbKeyException}.
 */
public interface UsbKey {

    /** Read from the device anew. */
    UsbKeyDescription description();

    UsbKeyCapabilities capabilities();

    /**
     * Wipe and label the key. On a key that was never initialised the SO PIN is set to {@code soPin}, on any other it must be
     * the one that it has.
     *
     * @param label at most 32 bytes of UTF-8
     * @throws UsbKeyException {@code NOT_CAPABLE} if only the vendor's tool can do this
     */
    void initialise(String label, Pin soPin);

    void changeSoPin(Pin former, Pin next);

    /** First PIN of a freshly initialised key. */
    void setUserPin(Pin soPin, Pin userPin);

    void changeUserPin(Pin former, Pin next);

    /** @param secret the SO PIN or the PUK, as {@code way} says */
    void unblock(UsbKeyCapabilities.Unblocking way, Pin secret, Pin newUserPin);

    /** What anybody sees: public keys and certificates. Costs no PIN try. */
    KeyInventory inventory();

    KeyInventory inventory(Pin userPin);

    /** Generate a signing key pair on the key, private half sensitive and not extractable, both halves under this id. */
    void generate(Pin userPin, KeyProfile profile, KeyId id);

    /** Delete the halves of a key pair under this id. Certificates stay. */
    void discard(Pin userPin, KeyId id);

    /**
     * DER of a PKCS#10 request with the subject {@code CN=commonName}, signed by the pair under this id.
     */
    byte[] pkcs10(Pin userPin, KeyId id, String commonName);

    /**
     * Write the certificate under the pair's id and each CA certificate under its subject key identifier. What is there
     * already is left; another certificate under the pair's id is deleted after the new one is written.
     */
    void writeCertificates(Pin userPin, KeyId id, X509Certificate certificate, List<X509Certificate> chain);

    /** DER of the certificates under this id, read in a session opened for it. */
    List<byte[]> readBack(KeyId id);

    /**
     * Have the key that belongs to this certificate sign a nonce, as any application would, and verify with the certificate.
     *
     * @throws UsbKeyException {@code NOT_PROVED}
     */
    void proveBySignature(Pin userPin, X509Certificate certificate);
}
