package cn.cegn.ra.bench;

import cn.cegn.ra.lifecycle.Step;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The rounds of {@link IssueBenchmark} on one site. */
final class IssueRun {
    private static final int PREPARING = 4;
    private static final int BARE_PER_JOB = 8;
    private static final double GOAL = 3;
    private static final int MOST_WARM_UPS = 20;

    private final Site site;
    private final BareCa reference;
    private final Report out;
    private final int jobs = Settings.jobs(100);
    private final Desks desk;
    private final Casework casework = new Casework();
    private final Queue<BenchCase> approved = new ArrayDeque<>();
    private final List<Double> ratios = new ArrayList<>();

    IssueRun(Site site, BareCa reference, Report out) throws IOException {
        this.site = site;
        this.reference = reference;
        this.out = out;
        this.desk = site.desks(1).get(0);
        out.say(
                "a job is one soft certificate, P-256, from the order to RECORD_ISSUED; what follows by itself is in its CPU");
    }

    /** How many calls the reference needs requests for. */
    static int bareCalls() {
        return BARE_PER_JOB * Settings.jobs(100) * (Settings.rounds() + 1);
    }

    /** More cases in the hands of the one approver who will order. */
    private void approve(int count) throws Exception {
        Queue<BenchCase> cases = site.ready(count);
        Queue<BenchCase> waiting = new ConcurrentLinkedQueue<>(cases);
        casework.work(waiting.remove(), desk);
        Callable<Integer> work = () -> {
            int done = 0;
            for (BenchCase subject = waiting.poll(); subject != null; subject = waiting.poll()) {
                casework.work(subject, desk);
                done++;
            }
            return done;
        };
        Clients.all(Collections.nCopies(PREPARING, work));
        site.drain();
        approved.addAll(cases);
    }

    void warmUp() throws Exception {
        new WarmUp(out, MOST_WARM_UPS).run(() -> {
            approve(jobs);
            return measure();
        });
        approve(jobs * Settings.rounds());
        reference.cpuMillisPerCall(BARE_PER_JOB * jobs);
    }

    void round(int number) throws SQLException, IOException {
        try {
            Sample sample = measure();
            double bare = reference.cpuMillisPerCall(BARE_PER_JOB * jobs);
            double ratio = sample.cpuMillisPerJob() / bare;
            out.say(
                    "round %d: %.2f CPU-ms a job; bare CA call %.2f CPU-ms; ratio %.2f",
                    number, sample.cpuMillisPerJob(), bare, ratio);
            out.say(
                    "    %.1f jobs/s; order to RECORD_ISSUED median %.0f ms, p95 %.0f ms, %d jobs",
                    sample.perSecond(), sample.median(), sample.p95(), sample.jobs());
            ratios.add(ratio);
        } catch (IllegalStateException e) {
            out.say("round %d does not count: %s", number, e.getMessage());
        }
    }

    private Sample measure() throws SQLException {
        Map<Long, Long> ordered = new HashMap<>();
        double cpu = site.cpuMillis();
        long writes = site.writes();
        long begun = System.nanoTime();
        for (int i = 0; i < jobs; i++) {
            BenchCase subject = approved.remove();
            ordered.put(subject.id(), System.currentTimeMillis());
            desk.approver().call(subject.operation(Step.ISSUE_SOFT.name()), "");
        }
        site.drain();
        double seconds = (System.nanoTime() - begun) / 1e9;
        double used = site.cpuMillis() - cpu;
        return new Sample(seconds, used, latencies(ordered), site.writes() - writes);
    }

    /** Server and benchmark have one clock: from asking until the record that the certificate is there. */
    private List<Double> latencies(Map<Long, Long> ordered) throws SQLException {
        List<Double> latencies = new ArrayList<>();
        for (Map.Entry<Long, Long> order : ordered.entrySet()) {
            long recorded = site.count("select coalesce(max(extract(epoch from recorded_at) * 1000), 0)::bigint"
                    + " from dossier_record where kind = 'ISSUANCE_RECORD' and application_id = " + order.getKey());
            if (recorded == 0) {
                throw new IllegalStateException("case " + order.getKey() + " got no certificate");
            }
            latencies.add((double) (recorded - order.getValue()));
        }
        return latencies;
    }

    Verdict verdict() {
        return Verdict.atMost("issue", Figures.median(ratios), GOAL);
    }
}
