package cn.cegn.ra.identity.entity;

import java.time.Duration;
import java.util.List;

/**
 * How long nothing can be tried after wrong tries to log in. An account is closed after five; a browser by which it is known has five of its own, so
 * whoever guesses at an account does not shut its owner out of his own desk. An address from which much was wrong gives each account one try
 * instead of five, unless it comes from a known browser: an account that nobody guessed at is open there at its owner's first right password. Only an
 * address that goes on for thousands is closed itself, and still not for known browsers.
 */
public final class DelayRule {
    /** Tries of an account, a browser or a second factor before the first delay. */
    public static final int FREE = 5;

    /** Tries of an account at an address from which much was wrong. */
    public static final int FREE_AT_BUSY = 1;

    /** Wrong tries of an address in a day before {@link #FREE_AT_BUSY} counts there. */
    public static final int BUSY = 50;

    /** Wrong tries of an address in a day before it is closed for unknown browsers; after that, each next hundred closes it for longer. */
    public static final int FLOOD = 2000;

    private static final int FLOOD_STEP = 100;

    private static final List<Duration> DELAYS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(8),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30));

    private DelayRule() {}

    /** After this many wrong tries, of which so many are free. */
    public static Duration after(int failures, int free) {
        return failures < free ? Duration.ZERO : step(failures - free);
    }

    /** For an address. */
    public static Duration ofAddress(int failures) {
        boolean closes = failures >= FLOOD && (failures - FLOOD) % FLOOD_STEP == 0;
        return closes ? step((failures - FLOOD) / FLOOD_STEP) : Duration.ZERO;
    }

    /** Whether a wrong try of somebody who does not exist is written down: the first of an address, and each that doubles their number. */
    public static boolean isNoted(int failures) {
        return Integer.bitCount(failures) == 1;
    }

    private static Duration step(int number) {
        return DELAYS.get(Math.min(number, DELAYS.size() - 1));
    }
}
