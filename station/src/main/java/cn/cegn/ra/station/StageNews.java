package cn.cegn.ra.station;

import cn.cegn.ra.token.job.StationAnswer.Progress;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Tells how far a job has come, no more often than somebody who watches can read: the last stage of each short while. A stage that the answer
 * itself overtakes is not told, and none after the answer. The first is told at once: by it the centre knows that the key was touched.
 */
final class StageNews implements Consumer<Progress>, AutoCloseable {
    private static final long MILLIS = 250;

    private final ScheduledExecutorService timer;
    private final Consumer<Progress> told;
    private Progress last;
    private ScheduledFuture<?> telling;
    private boolean begun;
    private boolean ended;

    StageNews(ScheduledExecutorService timer, Consumer<Progress> told) {
        this.timer = timer;
        this.told = told;
    }

    @Override
    public synchronized void accept(Progress progress) {
        if (!begun) {
            begun = true;
            timer.execute(() -> told.accept(progress));
            return;
        }
        last = progress;
        if (telling == null && !ended) {
            telling = timer.schedule(this::tell, MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tell() {
        Progress now;
        synchronized (this) {
            now = last;
            last = null;
            telling = null;
            if (ended || now == null) {
                return;
            }
        }
        told.accept(now);
    }

    @Override
    public synchronized void close() {
        ended = true;
        if (telling != null) {
            telling.cancel(false);
        }
    }
}
