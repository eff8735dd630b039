package cn.cegn.ra.token;

import java.util.List;
import java.util.Optional;

/**
 * What is on a USB-Key. Without the user PIN its private keys are not seen.
 *
 * @param keyPairs whole and half ones
 */
public record KeyInventory(List<KeyPairOnKey> keyPairs, List<CertificateOnKey> certificates) {

    /**
     * A key pair, or the half of one that a power cut left.
     *
     * @param publicKey DER of the SubjectPublicKeyInfo; empty if the public half is missing
     * @param proved the private key is sensitive, was always so, was never extractable and was generated on the key
     */
    public record KeyPairOnKey(KeyId id, boolean hasPrivate, byte[] publicKey, boolean proved) {
        public boolean hasPublic() {
            return publicKey.length > 0;
        }

        public boolean isWhole() {
            return hasPrivate && hasPublic();
        }
    }

    /** @param value DER */
    public record CertificateOnKey(KeyId id, byte[] value) {}

    public KeyInventory {
        keyPairs = List.copyOf(keyPairs);
        certificates = List.copyOf(certificates);
    }

    public Optional<KeyPairOnKey> pair(KeyId id) {
        return keyPairs.stream().filter(pair -> pair.id().equals(id)).findFirst();
    }

    public boolean hasCertificate(KeyId id) {
        return certificates.stream().anyMatch(certificate -> certificate.id().equals(id));
    }
}
