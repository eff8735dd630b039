package cn.cegn.ra.outbox.control;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long until something that is out of reach is asked again: about 5 s after the first time, twice as long after each further one, never more
 * than 5 minutes. The second half of each time is left to chance, so that those who were turned away together do not come back together.
 */
public final class Backoff {
    public static final Duration FIRST = Duration.ofSeconds(5);
    public static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 20;

    private Backoff() {}

    /**
     * The next time.
     *
     * @param before how often it was put off already, 0 or more
     * @return at least half of what is due after so many times, at most all of it
     */
    public static Duration after(int before, RandomGenerator chance) {
        long full = FIRST.toMillis() << Math.min(before, MOST_DOUBLINGS);
        long bounded = Math.min(full, LONGEST.toMillis());
        return Duration.ofMillis(bounded / 2 + chance.nextLong(bounded / 2 + 1));
    }
}
