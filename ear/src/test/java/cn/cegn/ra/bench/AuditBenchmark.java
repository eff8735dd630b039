package cn.cegn.ra.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.OptionalDouble;
import org.awaitility.Awaitility;

/** Verification of the sealed audit trail, against the slower of hashing the same bytes and reading the table. */
final class AuditBenchmark implements Benchmark {
    private static final double GOAL = 0.3;
    private static final int SMALL = 100_000;
    private static final int LARGE = 1_000_000;
    private static final Duration SEALED_IN = Duration.ofMinutes(10);
    private static final String ROWS =
            "insert into audit_event (occurred_at, account, person, role, source_address, act,"
                    + " object_kind, object_id, outcome, state_before, state_after)"
                    + " select now() - interval '1 day', 'zhuce' || n %% 9, md5((n %% 500)::text), 'REGISTRAR', '10.0.0.' || n %% 250,"
                    + " 'CONFIRM_MATERIAL', 'certificate_application', (n / 20)::text, 'DONE', 'NUMBERED', 'MATERIAL_CONFIRMED'"
                    + " from generate_series(1, %d) n";

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String about() {
        return "events verified a second, of 100,000 and 1,000,000 on PostgreSQL; against the slower of SHA-256 of the same bytes and reading the table";
    }

    @Override
    public Verdict run(Report out) throws Exception {
        try (Site site = Site.open("bench-audit")) {
            Door door = new Door(HttpClient.newHttpClient(), site.server().baseUrl());
            int large = Settings.jobs(LARGE);
            int small = Math.min(SMALL, large / 10);
            seal(site, small, out);
            rounds(door, "%,d events".formatted(small), out);
            double few = rounds(door, "again", out).verified();
            seal(site, large - small, out);
            Rates many = rounds(door, "%,d events".formatted(large), out);
            out.say("rate at %,d to rate at %,d: %.2f (goal 0.85 to 1.15)", large, small, many.verified() / few);
            double slower = Math.min(many.read(), many.hashed());
            return Verdict.atLeast(name(), OptionalDouble.of(many.verified() / slower), GOAL);
        }
    }

    /** Events a second, the best of the rounds. */
    private record Rates(double verified, double read, double hashed) {
        Rates best(Rates other) {
            return new Rates(
                    Math.max(verified, other.verified), Math.max(read, other.read), Math.max(hashed, other.hashed));
        }
    }

    private static Rates rounds(Door door, String what, Report out) {
        Rates best = new Rates(0, 0, 0);
        for (int round = 1; round <= Settings.rounds(); round++) {
            Rates now = new Rates(rate(door, "audit-verify"), rate(door, "audit-read"), rate(door, "audit-hash"));
            out.say(
                    "%s, round %d: verified %,.0f/s, read %,.0f/s, hashed %,.0f/s",
                    what, round, now.verified(), now.read(), now.hashed());
            best = best.best(now);
        }
        return best;
    }

    private static double rate(Door door, String operation) {
        return Double.parseDouble(door.call(operation, ""));
    }

    private static void seal(Site site, int rows, Report out) throws Exception {
        site.postgres().change(ROWS.formatted(rows));
        site.postgres().change("analyze");
        long begun = System.nanoTime();
        Awaitility.await("the seal of " + rows + " rows")
                .atMost(SEALED_IN)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> site.count("select (select count(*) from audit_event) - (select count(*) from audit_link)")
                        <= 1000);
        out.say("%,d events sealed in %.1f s", rows, (System.nanoTime() - begun) / 1e9);
        // As the database does by itself after a while.
        site.postgres().change("vacuum analyze");
    }
}
