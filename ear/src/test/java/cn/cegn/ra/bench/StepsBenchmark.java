package cn.cegn.ra.bench;

/** Table steps through the session beans, audit and outbox on, against what the same PostgreSQL commits in the same minute. */
final class StepsBenchmark implements Benchmark {
    @Override
    public String name() {
        return "steps";
    }

    @Override
    public String about() {
        return "table steps through the session beans on PostgreSQL, 1/4/8 clients; against its insert-commit rate x commits a step; and with and without the audit's rows";
    }

    @Override
    public Verdict run(Report out) throws Exception {
        try (Site site = Site.withAuditSilence("bench-steps")) {
            StepsRun run = new StepsRun(site, out);
            run.warmUp();
            for (int round = 1; round <= Settings.rounds(); round++) {
                run.round(round);
            }
            AuditCost cost = new AuditCost(site, out, run);
            for (int round = 1; round <= Settings.rounds(); round++) {
                run.prepare(AuditCost.TURNS_A_ROUND);
                cost.round(round);
            }
            cost.verdict();
            return run.verdict();
        }
    }
}
