package cn.cegn.ra.unlocking.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How often a key may be unlocked, and how long an unlocking waits for somebody to move it (S-D-07). docs/operations.md has the settings.
 *
 * @param most unlockings of one key
 * @param within this time
 * @param patience after which one that nobody moved lapses
 */
public record UnlockLimits(int most, Duration within, Duration patience) {
    public static final UnlockLimits USUAL = new UnlockLimits(3, Duration.ofDays(30), Duration.ofDays(14));

    public static final String MOST = "RA_UNLOCK_MOST";
    public static final String WITHIN = "RA_UNLOCK_WITHIN_DAYS";
    public static final String PATIENCE = "RA_UNLOCK_LAPSE_DAYS";
    private static final int LARGEST = 999;

    /** From the settings by their names; what is not set, or is no number from 1 to 999, is as usual. */
    public static UnlockLimits of(Function<String, Optional<String>> setting) {
        return new UnlockLimits(
                number(setting.apply(MOST)).orElse(USUAL.most()),
                number(setting.apply(WITHIN)).map(Duration::ofDays).orElse(USUAL.within()),
                number(setting.apply(PATIENCE)).map(Duration::ofDays).orElse(USUAL.patience()));
    }

    /** The settings that are there and are no such numbers. */
    public static List<String> unusable(Function<String, Optional<String>> setting) {
        return Stream.of(MOST, WITHIN, PATIENCE)
                .filter(name -> setting.apply(name).isPresent()
                        && number(setting.apply(name)).isEmpty())
                .toList();
    }

    private static Optional<Integer> number(Optional<String> text) {
        return text.map(String::strip)
                .filter(digits -> digits.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= LARGEST);
    }

    /** Whether another one would be too many, after this many in the time. */
    public boolean isReached(long unlockings) {
        return unlockings >= most;
    }

    /** Unlockings that were asked for later than this count. */
    public Instant countedFrom(Instant now) {
        return now.minus(within);
    }

    /** One that was not moved since before this has lapsed. */
    public Instant lapsedBefore(Instant now) {
        return now.minus(patience);
    }
}
