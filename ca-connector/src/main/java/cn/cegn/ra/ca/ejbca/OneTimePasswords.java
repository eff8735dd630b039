package cn.cegn.ra.ca.ejbca;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The password of an entry: HMAC-SHA-256 of its username, 43 characters. Every node can derive it at any time, nobody stores it,
 * and EJBCA keeps a hash.
 */
final class OneTimePasswords {
    private static final String PURPOSE = "cegn-ra ejbca end entity\0";

    private final SecretKey key;

    OneTimePasswords(SecretKey key) {
        this.key = key;
    }

    String of(String username) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] bytes = mac.doFinal((PURPOSE + username).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the one-time passwords does not fit HmacSHA256", e);
        }
    }
}
