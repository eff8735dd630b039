package cn.cegn.ra.identity.control;

import cn.cegn.ra.identity.entity.DataKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what a browser is known in which somebody has logged in to an account: {@code id.seconds.mac}, bound to the account by a key of the server. It
 * opens nothing; it only gives the browser tries of its own.
 */
@ApplicationScoped
public class DeviceMarks {
    private static final Duration LIFE = Duration.ofDays(180);
    private static final Pattern MARK = Pattern.compile("([0-9a-f-]{36})\\.([0-9]{1,12})\\.([0-9a-f]{64})");

    @Inject
    private DataKeys keys;

    @Inject
    private Clock clock;

    /** A mark for a browser that has none for this account yet. */
    public String issue(String login) {
        String id = UUID.randomUUID().toString();
        String since = Long.toString(clock.instant().getEpochSecond());
        return id + "." + since + "." + mac(login, id, since);
    }

    /** Whose tries are counted: the browser's if it is known, otherwise the account's, whether it exists or not. */
    public Subject subject(String login, String mark) {
        return id(login, mark)
                .map(id -> new Subject("device:" + id, true))
                .orElseGet(() -> new Subject("account:" + keys.digest("log-in:" + name(login)), false));
    }

    private Optional<String> id(String login, String mark) {
        Matcher parts = MARK.matcher(mark == null ? "" : mark);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String right = mac(login, parts.group(1), parts.group(2));
        boolean ours = MessageDigest.isEqual(
                right.getBytes(StandardCharsets.US_ASCII), parts.group(3).getBytes(StandardCharsets.US_ASCII));
        Instant end = Instant.ofEpochSecond(Long.parseLong(parts.group(2))).plus(LIFE);
        return ours && clock.instant().isBefore(end) ? Optional.of(parts.group(1)) : Optional.empty();
    }

    private String mac(String login, String id, String since) {
        return keys.digest("device:" + name(login) + ":" + id + ":" + since);
    }

    private static String name(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Whose tries are counted.
     *
     * @param known whether it is a browser in which the account's owner has logged in before
     */
    public record Subject(String key, boolean known) {}
}
