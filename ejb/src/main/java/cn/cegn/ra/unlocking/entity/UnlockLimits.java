package cn.cegn.ra.unlocking.entity;

import java.time.Duration;
import java.time.Instant;

/**
 * How often a key may be unlocked, and how long an unlocking waits for somebody to move it (S-D-07); the office's limits hold the numbers.
 *
 * @param most unlockings of one key
 * @param within this time
 * @param patience after which one that nobody moved lapses
 */
public record UnlockLimits(int most, Duration within, Duration patience) {
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
