package cn.cegn.ra.ca.embedded;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;

/** What the two key pairs of the embedded CA are; chosen at the first start, afterwards the key store says it. */
public enum CaKeyAlgorithm {
    /** ECDSA on NIST P-256 with SHA-256. */
    EC_P256,
    /** RSA of 3072 bits, PKCS #1 v1.5 with SHA-256. */
    RSA_3072;

    KeyPair generate() throws GeneralSecurityException {
        if (this == EC_P256) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3072);
        return generator.generateKeyPair();
    }

    /** The JCA name of the signature that a CA key of this or the other algorithm makes. */
    static String signatureOf(PrivateKey key) {
        return key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    }
}
