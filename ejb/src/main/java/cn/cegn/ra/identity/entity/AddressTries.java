package cn.cegn.ra.identity.entity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Counts how often an address asks a public page within an hour; kept in memory, so each node counts for itself. */
public final class AddressTries {
    /** Tries of one address in {@link #WINDOW}. */
    public static final int MOST = 10;

    public static final Duration WINDOW = Duration.ofHours(1);
    /** Beyond that the oldest are forgotten: memory has an end, too. */
    private static final int MOST_ADDRESSES = 100_000;

    private final Map<String, Deque<Instant>> tries = new HashMap<>();
    private final Clock clock;

    public AddressTries(Clock clock) {
        this.clock = clock;
    }

    /** Notes a try. Returns false if the address has had its tries; such a try is not counted. */
    public synchronized boolean permit(String address) {
        Instant now = clock.instant();
        if (tries.size() >= MOST_ADDRESSES) {
            tries.values().removeIf(past -> past.peekLast().isBefore(now.minus(WINDOW)));
        }
        Deque<Instant> past = tries.computeIfAbsent(address, key -> new ArrayDeque<>());
        while (!past.isEmpty() && !past.peekFirst().isAfter(now.minus(WINDOW))) {
            past.removeFirst();
        }
        if (past.size() >= MOST) {
            return false;
        }
        past.addLast(now);
        return true;
    }
}
