package cn.cegn.ra.outside;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Several sessions of one person, which share the work. */
final class Crew {
    private static final int SESSIONS = 4;

    private final Callable<Visitor> opens;

    /** @param opens one session */
    Crew(Callable<Visitor> opens) {
        this.opens = opens;
    }

    /** Does all of it; the first thing that fails is thrown. */
    void does(List<Consumer<Visitor>> work) throws InterruptedException {
        Queue<Consumer<Visitor>> left = new ConcurrentLinkedQueue<>(work);
        ExecutorService threads = Executors.newFixedThreadPool(SESSIONS);
        try {
            List<Callable<Boolean>> all = IntStream.range(0, SESSIONS)
                    .<Callable<Boolean>>mapToObj(i -> () -> workOff(left))
                    .toList();
            for (Future<Boolean> each : threads.invokeAll(all)) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean workOff(Queue<Consumer<Visitor>> left) throws Exception {
        Visitor visitor = opens.call();
        for (Consumer<Visitor> next = left.poll(); next != null; next = left.poll()) {
            next.accept(visitor);
        }
        return true;
    }
}
