package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.CaException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;

/** Something that is reckoned while the calling thread does something else, mostly waits for EJBCA. Changes nothing anywhere. */
final class Beside<T> {
    private final FutureTask<T> task;

    private Beside(FutureTask<T> task) {
        this.task = task;
    }

    /** Begins as soon as a thread is free. */
    static <T> Beside<T> begin(Callable<T> reckoning) {
        FutureTask<T> task = new FutureTask<>(reckoning);
        ForkJoinPool.commonPool().execute(task);
        return new Beside<>(task);
    }

    /**
     * What came out; reckoned by the calling thread if nobody has begun to.
     *
     * @param doing what an interruption leaves open
     */
    T result(Doing doing) throws CaException {
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CaException told) {
                throw told;
            }
            throw new IllegalStateException("what was reckoned beside has failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaException(doing.whenLeftOpen(), "Interrupted while an order was compared", e);
        }
    }
}
