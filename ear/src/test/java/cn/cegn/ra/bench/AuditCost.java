package cn.cegn.ra.bench;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What the audit costs the steps: turns of cases with the rows and without ({@link cn.cegn.ra.bench.silence.AuditSilence}), in the order with, without, without, with. The sealing of a
 * turn's rows is done within the turn and belongs to its CPU.
 */
final class AuditCost {
    private static final double GOAL = 1.10;
    private static final int CLIENTS = 4;
    private static final List<Boolean> TURNS = List.of(true, false, false, true);

    /** Turns of one round, each with as many cases as a measurement of the steps. */
    static final int TURNS_A_ROUND = TURNS.size();

    private final Site site;
    private final Report out;
    private final StepsRun steps;
    private final Door door;
    private final List<Double> ratios = new ArrayList<>();

    AuditCost(Site site, Report out, StepsRun steps) {
        this.site = site;
        this.out = out;
        this.steps = steps;
        this.door = new Door(HttpClient.newHttpClient(), site.server().baseUrl());
    }

    void round(int number) throws Exception {
        Side with = new Side();
        Side without = new Side();
        for (boolean audited : TURNS) {
            turn(audited, audited ? with : without);
        }
        double ratio = with.cpu() / without.cpu();
        ratios.add(ratio);
        out.say(
                "audit, round %d: with %.1f CPU-ms a job, %.1f steps/s, %.2f rows a step; without %.1f CPU-ms, %.1f steps/s, %.2f rows; ratio %.3f",
                number, with.cpu(), with.steps(), with.rows(), without.cpu(), without.steps(), without.rows(), ratio);
    }

    private void turn(boolean audited, Side side) throws Exception {
        door.call("audit-seal", "");
        door.call("audit-rows&written=" + audited, "");
        try {
            long rows = rows();
            double cpu = site.cpuMillis();
            Sample sample = steps.measure(CLIENTS);
            door.call("audit-seal", "");
            side.add(sample, site.cpuMillis() - cpu, rows() - rows);
        } finally {
            door.call("audit-rows&written=true", "");
        }
    }

    private long rows() throws Exception {
        return site.count("select count(*) from audit_event");
    }

    void verdict() {
        OptionalDouble ratio = Figures.median(ratios);
        String said = ratio.isPresent() ? String.format(Locale.ROOT, "%.2f", ratio.getAsDouble()) : "none";
        out.say(
                "bench steps: audit ratio %s goal <= %.2f (CPU a job with audit rows and their sealing, to that without)",
                said, GOAL);
    }

    /** The turns of one kind in one round. */
    private static final class Side {
        private double cpu;
        private double seconds;
        private long rows;
        private int jobs;

        void add(Sample sample, double millis, long written) {
            cpu += millis;
            seconds += sample.seconds();
            rows += written;
            jobs += sample.jobs();
        }

        double cpu() {
            return cpu / jobs;
        }

        double steps() {
            return jobs * Casework.STEPS / seconds;
        }

        double rows() {
            return (double) rows / (jobs * Casework.STEPS);
        }
    }
}
