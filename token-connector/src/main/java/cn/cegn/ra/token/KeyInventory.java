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
     */
    public record KeyPairOnKey(KeyId id, boolean hasPrivate, byte[] publicKey, Origin origin) {
        public boolean proved() {
            return origin == Origin.PROVED;
        }

        public boolean hasPublic() {
            return publicKey.length > 0;
        }

        public boolean isWhole() {
            return hasPrivate && hasPublic();
        }
    }

    /** What the key says about where its private key was made and whether it could ever leave. */
    public enum Origin {
        /** Sensitive and not extractable; and whatever else the module tells agrees: made on the key, and always so. */
        PROVED,
        /** The module does not even tell whether it is sensitive, or there is no private half. */
        NOT_TOLD,
        /** Something says otherwise. */
        CONTRADICTED
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
