package cn.cegn.ra.bench;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The rounds of {@link StepsBenchmark} on one site. */
final class StepsRun {
    private static final List<Integer> CLIENTS = List.of(1, 4, 8);
    private static final int MOST_CLIENTS = 8;

    private static final int MOST_WARM_UPS = 24;

    private static final double GOAL = 0.10;
    private static final double SCALING_GOAL = 1.6;

    private final Site site;
    private final Report out;
    private final int jobs = Settings.jobs(60);
    private final Casework casework = new Casework();
    private final List<Desks> desks;
    private final Queue<BenchCase> cases = new ArrayDeque<>();
    private final InsertCommits reference;
    private final List<Double> ratios = new ArrayList<>();
    private final List<Double> scalings = new ArrayList<>();

    StepsRun(Site site, Report out) throws Exception {
        this.site = site;
        this.out = out;
        this.desks = site.desks(MOST_CLIENTS);
        this.reference = new InsertCommits(site.postgres());
        out.say("a job is one case: %d steps of the table in 12 requests, 3 files of 100 kB", Casework.STEPS);
    }

    /** Until the server is steady; one client's share of it is in the last batch. */
    void warmUp() throws Exception {
        cases.addAll(site.ready(1));
        casework.work(cases.remove(), desks.get(0));
        new WarmUp(out, MOST_WARM_UPS).run(() -> {
            cases.addAll(site.ready(jobs));
            return measure(MOST_CLIENTS / 2);
        });
        cases.addAll(site.ready(jobs * (1 + CLIENTS.size() * Settings.rounds())));
        measure(1);
        reference.perSecond(1, Settings.reference());
    }

    /** Cases for so many measurements more. */
    void prepare(int measurements) throws Exception {
        cases.addAll(site.ready(jobs * measurements));
    }

    /** Thing and reference, for one client, four and eight. */
    void round(int number) throws Exception {
        try {
            List<Double> rates = new ArrayList<>();
            List<Double> shares = new ArrayList<>();
            for (int clients : CLIENTS) {
                Sample sample = measure(clients);
                double inserts = reference.perSecond(clients, Settings.reference());
                rates.add(sample.perSecond());
                shares.add(say(number, clients, sample, inserts));
            }
            ratios.add(shares.get(0));
            scalings.add(rates.get(1) / rates.get(0));
        } catch (IllegalStateException | SQLException e) {
            out.say("round %d does not count: %s", number, e.getMessage());
        }
    }

    private double say(int round, int clients, Sample sample, double inserts) {
        double steps = sample.perSecond() * Casework.STEPS;
        double commits = (double) sample.writes() / (sample.jobs() * Casework.STEPS);
        double share = steps * commits / inserts;
        out.say(
                "round %d, %d clients: %.1f steps/s, %.2f commits a step; inserts %.0f/s; ratio %.3f",
                round, clients, steps, commits, inserts, share);
        out.say(
                "    CPU %.1f ms a job, %.2f ms a step; job median %.0f ms, p95 %.0f ms, %d jobs",
                sample.cpuMillisPerJob(),
                sample.cpuMillisPerJob() / Casework.STEPS,
                sample.median(),
                sample.p95(),
                sample.jobs());
        return share;
    }

    Sample measure(int clients) throws Exception {
        Queue<BenchCase> waiting = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < jobs; i++) {
            waiting.add(cases.remove());
        }
        List<Callable<List<Double>>> work = desks.subList(0, clients).stream()
                .<Callable<List<Double>>>map(client -> () -> work(waiting, client))
                .toList();
        double cpu = site.cpuMillis();
        long writes = site.writes();
        long begun = System.nanoTime();
        List<Double> latencies =
                Clients.all(work).stream().flatMap(Collection::stream).toList();
        double seconds = (System.nanoTime() - begun) / 1e9;
        long wrote = site.writes() - writes;
        site.drain();
        return new Sample(seconds, site.cpuMillis() - cpu, latencies, wrote);
    }

    private List<Double> work(Queue<BenchCase> waiting, Desks client) {
        List<Double> latencies = new ArrayList<>();
        for (BenchCase subject = waiting.poll(); subject != null; subject = waiting.poll()) {
            long begun = System.nanoTime();
            casework.work(subject, client);
            latencies.add((System.nanoTime() - begun) / 1e6);
        }
        return latencies;
    }

    Verdict verdict() {
        OptionalDouble scaling = Figures.median(scalings);
        String factor = scaling.isPresent() ? String.format(Locale.ROOT, "%.2f", scaling.getAsDouble()) : "none";
        out.say("bench steps: scaling %s goal >= %.2f (rate at 4 clients to rate at 1)", factor, SCALING_GOAL);
        return Verdict.atLeast("steps", Figures.median(ratios), GOAL);
    }
}
