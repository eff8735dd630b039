package cn.cegn.ra.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** How passwords are kept: PBKDF2-HMAC-SHA256 with a salt of its own each. */
@ApplicationScoped
public class PasswordHashing {
    /** OWASP's figure for PBKDF2-HMAC-SHA256 (2023). */
    private static final String ITERATIONS = "600000";

    /** A PBKDF2 hash that no password has, so that an unknown account is checked like a known one. */
    private static final String NOBODY =
            "PBKDF2WithHmacSHA256:600000:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @Inject
    private Pbkdf2PasswordHash hash;

    public String hashOf(String password) {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256", "Pbkdf2PasswordHash.Iterations", ITERATIONS));
        return hash.generate(password.toCharArray());
    }

    /** @param known null for an account that does not exist: that costs as much time, and nothing is right */
    public boolean isRight(String password, String known) {
        return hash.verify(password.toCharArray(), known == null ? NOBODY : known) && known != null;
    }
}
