package cn.cegn.ra.ca.ejbca.replay;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The troubles that wait for calls. Operations are named as in SOAP ({@code editUser}, {@code pkcs10Request}, {@code findCerts} …)
 * and in REST {@code status, search, searchV2, revoke, revocationstatus, caList, caDownload, crl, pkcs10enroll,
 * certificaterequest}; {@link #ANY} is all. Safe for many threads.
 */
public final class Faults {
    public static final String ANY = "*";

    private static final long LONGEST_WAIT_SECONDS = 120;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Plan> plans = new ArrayList<>();
    private int waiting;
    private long releases;

    private static final class Plan {
        private final String operation;
        private final Trouble trouble;
        private int left;

        Plan(String operation, Trouble trouble, int left) {
            this.operation = operation;
            this.trouble = trouble;
            this.left = left;
        }
    }

    /** The next call of the operation has this trouble. */
    public void next(String operation, Trouble trouble) {
        next(operation, trouble, 1);
    }

    /** The next so many calls of the operation have this trouble; earlier plans come first. */
    public void next(String operation, Trouble trouble, int times) {
        lock.lock();
        try {
            plans.add(new Plan(operation, trouble, times));
        } finally {
            lock.unlock();
        }
    }

    /** All calls of the operation have this trouble until {@link #clear}. */
    public void always(String operation, Trouble trouble) {
        next(operation, trouble, Integer.MAX_VALUE);
    }

    /** No more troubles; those who wait go on. */
    public void clear() {
        lock.lock();
        try {
            plans.clear();
        } finally {
            lock.unlock();
        }
        release();
    }

    /** Lets the {@link Trouble#HELD} and {@link Trouble#LATE} calls of this moment go on. */
    public void release() {
        lock.lock();
        try {
            releases++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns as soon as so many calls are held or late.
     *
     * @throws IllegalStateException after ten seconds
     */
    public void awaitWaiting(int calls) throws InterruptedException {
        long left = TimeUnit.SECONDS.toNanos(10);
        lock.lock();
        try {
            while (waiting < calls) {
                if (left <= 0) {
                    throw new IllegalStateException(waiting + " calls wait instead of " + calls);
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes the trouble of a call that has come in. */
    Trouble take(String operation) {
        lock.lock();
        try {
            for (Iterator<Plan> each = plans.iterator(); each.hasNext(); ) {
                Plan plan = each.next();
                if (plan.operation.equals(ANY) || plan.operation.equals(operation)) {
                    if (--plan.left == 0) {
                        each.remove();
                    }
                    return plan.trouble;
                }
            }
            return Trouble.NONE;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until somebody releases. */
    void awaitRelease() {
        long left = TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        lock.lock();
        try {
            long before = releases;
            waiting++;
            changed.signalAll();
            while (releases == before && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting--;
            lock.unlock();
        }
    }
}
