package cn.cegn.ra.ca.ejbca;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The passwords of entries, 43 characters each: one that every node can derive from the username (HMAC-SHA-256), and one that
 * nobody else knows. Nobody stores either; EJBCA keeps a hash.
 */
final class OneTimePasswords {
    private static final String PURPOSE = "cegn-ra ejbca end entity\0";

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    OneTimePasswords(SecretKey key) {
        this.key = key;
    }

    String of(String username) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] bytes = mac.doFinal((PURPOSE + username).getBytes(StandardCharsets.UTF_8));
            return text(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the one-time passwords does not fit HmacSHA256", e);
        }
    }

    /** For one attempt of this node. */
    String fresh() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return text(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
