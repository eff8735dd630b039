package cn.cegn.ra.token;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * One plugged-in USB-Key, addressed by its serial number.
 *
 * <p>Each call stands for itself: it opens its own session, makes sure that the key in the slot still has this serial
 * number, logs in once if it was given a PIN (on a PIN whose next wrong try would lock it only {@link #takingLastTry}), and logs out. A failed call
 * proves nothing about what is on the key: ask {@link #inventory}. Every method may throw {@link UsbKeyException}.
 */
public interface UsbKey {

    /** The same key for somebody who confirmed that the last try of a PIN may be taken. */
    UsbKey takingLastTry();

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

    /** Nothing else than one try of the SO PIN. */
    void proveSoPin(Pin soPin);

    /** First PIN of a freshly initialised key, or a new one by the SO PIN. */
    void setUserPin(Pin soPin, Pin userPin);

    void changeUserPin(Pin former, Pin next);

    /** @param secret the SO PIN or the PUK, as {@code way} says */
    void unblock(UsbKeyCapabilities.Unblocking way, Pin secret, Pin newUserPin);

    /** What anybody sees: public keys and certificates. Costs no PIN try. */
    KeyInventory inventory();

    KeyInventory inventory(Pin userPin);

    /**
     * Generate a signing key pair on the key, private half sensitive and not extractable, both halves under this id.
     *
     * @param label for a person who looks at the objects; {@code RA} and this
     */
    void generate(Pin userPin, KeyProfile profile, KeyId id, String label);

    /** Delete the halves of a key pair under this id. Certificates stay. */
    void discard(Pin userPin, KeyId id);

    /**
     * Delete all key pairs and whatever certificates the key lets go.
     *
     * @throws UsbKeyException {@code NEEDS_VENDOR_TOOL} if a key pair stays
     */
    void wipe(Pin userPin);

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
