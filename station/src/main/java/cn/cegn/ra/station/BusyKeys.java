package cn.cegn.ra.station;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Who works on which key, and whether others may use the drivers meanwhile. */
final class BusyKeys {
    private final ReentrantReadWriteLock drivers = new ReentrantReadWriteLock(true);
    private final Map<String, Turn> turns = new HashMap<>();

    /** Somebody's time with a key; others who want the same key wait until it is ended. */
    final class Turn {
        private final String serial;
        private final ReentrantLock key = new ReentrantLock(true);
        private Lock shared;
        private int wanted;

        private Turn(String serial) {
            this.serial = serial;
        }

        void end() {
            shared.unlock();
            key.unlock();
            leave(this);
        }
    }

    /**
     * Waits until nobody works on this key and, unless several may be worked on at once, on any other.
     *
     * @throws InterruptedException if it was not worth waiting for
     */
    Turn work(String serial, boolean severalAtOnce) throws InterruptedException {
        Turn turn = join(serial);
        boolean begun = false;
        try {
            turn.key.lockInterruptibly();
            try {
                Lock driver = severalAtOnce ? drivers.readLock() : drivers.writeLock();
                driver.lockInterruptibly();
                turn.shared = driver;
                begun = true;
                return turn;
            } finally {
                if (!begun) {
                    turn.key.unlock();
                }
            }
        } finally {
            if (!begun) {
                leave(turn);
            }
        }
    }

    private synchronized Turn join(String serial) {
        Turn turn = turns.computeIfAbsent(serial, Turn::new);
        turn.wanted++;
        return turn;
    }

    private synchronized void leave(Turn turn) {
        turn.wanted--;
        if (turn.wanted == 0) {
            turns.remove(turn.serial);
        }
    }

    /** Whether somebody works on this key, or waits for it. */
    synchronized boolean isAtWork(String serial) {
        return turns.containsKey(serial);
    }

    /** The drivers for a look that waits for nobody; empty if that can not be now. To be unlocked. */
    Optional<Lock> lookNow(boolean besideWork) {
        Lock lock = besideWork ? drivers.readLock() : drivers.writeLock();
        return lock.tryLock() ? Optional.of(lock) : Optional.empty();
    }
}
