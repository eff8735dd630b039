package cn.cegn.ra.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What somebody types in the place of a device's code when he has lost the device; counts once. The code itself is kept nowhere. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode {
    /** How many somebody gets at once. */
    public static final int SET = 10;

    /** Small letters and digits, none of which looks like another. */
    private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int HALF = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "recovery_code_id")
    private Long id;

    @Version
    private int version;

    private String login;

    @Column(name = "code_digest")
    private String codeDigest;

    @Column(name = "used_at")
    private Instant usedAt;

    protected RecoveryCode() {}

    public RecoveryCode(String login, String code, DataKeys keys) {
        this.login = login;
        this.codeDigest = digest(login, code, keys);
    }

    /** New codes, as they are shown: {@code abcde-23456}. */
    public static List<String> fresh() {
        return Stream.generate(() -> half() + "-" + half()).limit(SET).toList();
    }

    private static String half() {
        return RANDOM.ints(HALF, 0, CHARACTERS.length())
                .mapToObj(CHARACTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    /** By what a typed code is found; capitals, spaces and dashes do not matter. */
    public static String digest(String login, String typed, DataKeys keys) {
        return keys.digest(
                "recovery:" + login + ":" + typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
    }

    public String login() {
        return login;
    }

    public void use(Instant now) {
        if (usedAt != null) {
            throw new IllegalStateException("a recovery code counts once");
        }
        usedAt = now;
    }
}
