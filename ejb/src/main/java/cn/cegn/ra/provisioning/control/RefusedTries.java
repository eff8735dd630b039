package cn.cegn.ra.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts enrolments with a wrong code, all together: an address costs nothing. Kept in memory, so each node counts for itself. */
@ApplicationScoped
public class RefusedTries {
    static final int MOST = 20;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private final Deque<Instant> tries = new ArrayDeque<>();
    private final Clock clock;

    protected RefusedTries() {
        this.clock = null;
    }

    @Inject
    public RefusedTries(Clock clock) {
        this.clock = clock;
    }

    /** Whether nobody is heard for a while. */
    public synchronized boolean areTooMany() {
        Instant since = clock.instant().minus(WINDOW);
        while (!tries.isEmpty() && tries.peekFirst().isBefore(since)) {
            tries.removeFirst();
        }
        return tries.size() >= MOST;
    }

    public synchronized void note() {
        tries.addLast(clock.instant());
    }
}
