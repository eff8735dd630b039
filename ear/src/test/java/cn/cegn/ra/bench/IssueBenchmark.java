package cn.cegn.ra.bench;

/** From the approver's order to the recorded certificate, against the least that a CA must do for one. */
final class IssueBenchmark implements Benchmark {
    @Override
    public String name() {
        return "issue";
    }

    @Override
    public String about() {
        return "approve, outbox, embedded CA, RECORD_ISSUED on PostgreSQL; against the bare CA call, in CPU-ms";
    }

    @Override
    public Verdict run(Report out) throws Exception {
        try (Site site = Site.open("bench-issue");
                BareCa reference = BareCa.start(IssueRun.bareCalls())) {
            IssueRun run = new IssueRun(site, reference, out);
            run.warmUp();
            for (int round = 1; round <= Settings.rounds(); round++) {
                run.round(round);
            }
            return run.verdict();
        }
    }
}
