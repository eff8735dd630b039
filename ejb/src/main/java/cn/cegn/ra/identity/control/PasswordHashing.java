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

    @Inject
    private Pbkdf2PasswordHash hash;

    public String hashOf(String password) {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256", "Pbkdf2PasswordHash.Iterations", ITERATIONS));
        return hash.generate(password.toCharArray());
    }
}
