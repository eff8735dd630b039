package cn.cegn.ra.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs jobs until a server is as one that has run for a while. Until then its compilers take as much of the processors as the work, and what is
 * measured is mostly them.
 */
final class WarmUp {
    /** So much less CPU a job than in the batches before, or less, is no progress any more. */
    private static final double PROGRESS = 0.05;

    /** Batches whose least is compared with that of those before. */
    private static final int WINDOW = 3;

    private final Report out;
    private final int most;

    /** @param most how many batches at most; it is said if they were not enough */
    WarmUp(Report out, int most) {
        this.out = out;
        this.most = most;
    }

    /** One batch of jobs. */
    interface Batch {
        Sample run() throws Exception;
    }

    /** Until the least CPU a job of the last batches is hardly below that of the batches before them. */
    void run(Batch batch) throws Exception {
        List<Double> spent = new ArrayList<>();
        int jobs = 0;
        while (spent.size() < most && !isSteady(spent)) {
            Sample sample = batch.run();
            jobs += sample.jobs();
            spent.add(sample.cpuMillisPerJob());
        }
        out.say(
                "warm-up: %d jobs in %d batches, from %.1f to %.1f CPU-ms a job, %s",
                jobs,
                spent.size(),
                spent.get(0),
                spent.get(spent.size() - 1),
                isSteady(spent) ? "steady" : "still falling");
    }

    private static boolean isSteady(List<Double> spent) {
        int size = spent.size();
        return size >= 2 * WINDOW
                && least(spent.subList(size - WINDOW, size)) > (1 - PROGRESS) * least(spent.subList(0, size - WINDOW));
    }

    private static double least(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }
}
