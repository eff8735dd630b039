package cn.cegn.ra.issuance.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often and how long a CA may fail at one order, and show each time that it has made nothing, until a person has to look (S2.6-4). A CA
 * that is away, or does not say that it failed, is waited for without end.
 *
 * @param attempts in a row, at least
 * @param time from the first of them, at least
 */
public record Endurance(int attempts, Duration time) {
    /** With the outbox's backoff five attempts take about a minute: the time decides. */
    private static final int ATTEMPTS = 5;

    public static final int LONGEST_MINUTES = 10_080;

    public static final Endurance USUAL = new Endurance(ATTEMPTS, Duration.ofMinutes(60));

    public Endurance {
        if (attempts < 1 || time.isNegative()) {
            throw new IllegalArgumentException("at least one attempt, and no negative time");
        }
    }

    /** From a setting in minutes, 1 to a week; empty if it is no such number. */
    public static Optional<Endurance> ofMinutes(String setting) {
        return Optional.of(setting.strip())
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::parseInt)
                .filter(minutes -> minutes >= 1 && minutes <= LONGEST_MINUTES)
                .map(minutes -> new Endurance(ATTEMPTS, Duration.ofMinutes(minutes)));
    }

    /** Whether that was enough. */
    public boolean isOver(int failed, Instant since, Instant now) {
        return failed >= attempts && !now.isBefore(since.plus(time));
    }
}
