package cn.cegn.ra.paper.control;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Work that needs much memory: some at once, the others wait for their turn in the order in which they came. */
public final class Turns {
    private final Semaphore free;

    public Turns(int atOnce) {
        this.free = new Semaphore(atOnce, true);
    }

    /** Does it when it is its turn. */
    public <T> T take(Supplier<T> work) {
        free.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
