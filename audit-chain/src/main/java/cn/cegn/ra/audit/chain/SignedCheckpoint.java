package cn.cegn.ra.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A checkpoint as it is kept.
 *
 * @param text {@link Checkpoint#text()}
 * @param signature over the text's bytes: ECDSA or RSA (PKCS #1 v1.5) with SHA-256, as the key is, in Base64 of DER
 */
public record SignedCheckpoint(String text, String signature) {
    /** @throws GeneralSecurityException if the key can not sign now */
    public static SignedCheckpoint of(Checkpoint checkpoint, PrivateKey key) throws GeneralSecurityException {
        return of(checkpoint, key, Signature.getInstance(algorithm(key.getAlgorithm())));
    }

    /** The same with a key that only one provider can use, installed or not: one in a PKCS#11 module. */
    public static SignedCheckpoint of(Checkpoint checkpoint, PrivateKey key, Provider provider)
            throws GeneralSecurityException {
        return of(checkpoint, key, Signature.getInstance(algorithm(key.getAlgorithm()), provider));
    }

    private static SignedCheckpoint of(Checkpoint checkpoint, PrivateKey key, Signature signer)
            throws GeneralSecurityException {
        signer.initSign(key);
        signer.update(checkpoint.text().getBytes(StandardCharsets.UTF_8));
        return new SignedCheckpoint(checkpoint.text(), Base64.getEncoder().encodeToString(signer.sign()));
    }

    /** Whether the key signed exactly this text. */
    public boolean isSignedBy(PublicKey key) {
        try {
            Signature check = Signature.getInstance(algorithm(key.getAlgorithm()));
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** How a checkpoint names a key. */
    public static String fingerprint(PublicKey key) {
        MessageDigest digest = ChainDigest.SHA_256.fresh();
        return HexFormat.of().formatHex(digest.digest(key.getEncoded()));
    }

    private static String algorithm(String key) {
        return key.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    }
}
