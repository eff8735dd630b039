package cn.cegn.ra.ca.ejbca;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends what takes too long by interrupting the thread that waits for it. The HTTP client's own time-out ends with the headers of an
 * answer, and to wait for a future with a limit hands each exchange to two more threads, which costs more than all that is done
 * with the answer. Here tenths of a second are counted, and only while something is under way.
 */
final class Deadlines {
    private static final long TICK_MILLIS = 100;

    /** The JDK's own timer thread; a tick takes it no time. */
    private static final Executor LATER =
            CompletableFuture.delayedExecutor(TICK_MILLIS, TimeUnit.MILLISECONDS, Runnable::run);

    private final Set<Deadline> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean ticking = new AtomicBoolean();

    /** For what the calling thread begins now and must close at its end. */
    Deadline within(Duration length) {
        Deadline deadline = new Deadline(length.toMillis() / TICK_MILLIS + 1);
        open.add(deadline);
        tickOn();
        return deadline;
    }

    private void tickOn() {
        if (!open.isEmpty() && ticking.compareAndSet(false, true)) {
            LATER.execute(this::tick);
        }
    }

    private void tick() {
        open.forEach(Deadline::tick);
        ticking.set(false);
        tickOn();
    }

    /** Belongs to the thread that has asked for it. */
    final class Deadline implements AutoCloseable {
        private final Thread waiting = Thread.currentThread();
        private long left;
        private boolean missed;

        private Deadline(long ticks) {
            this.left = ticks;
        }

        private synchronized void tick() {
            left--;
            if (left == 0) {
                missed = true;
                waiting.interrupt();
            }
        }

        /** Whether the thread was interrupted for it. */
        synchronized boolean isMissed() {
            return missed;
        }

        /** From now on the thread is not interrupted; if it has been, that is taken back. */
        @Override
        public synchronized void close() {
            open.remove(this);
            left = 0;
            if (missed) {
                Thread.interrupted();
            }
        }
    }
}
