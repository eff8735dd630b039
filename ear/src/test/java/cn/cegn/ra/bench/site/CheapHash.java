package cn.cegn.ra.bench.site;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password hash in the product's format with hardly any iterations, so that hundreds of applicants can sign in. */
public final class CheapHash {
    private static final int ITERATIONS = 1024;
    private static final int BITS = 256;
    private static final byte[] SALT = "of a benchmark only, 32 bytes ..".getBytes(StandardCharsets.US_ASCII);

    private CheapHash() {}

    public static String of(String password) {
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), SALT, ITERATIONS, BITS))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "PBKDF2WithHmacSHA256:" + ITERATIONS + ":" + base64.encodeToString(SALT) + ":"
                    + base64.encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", e);
        }
    }
}
