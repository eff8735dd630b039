package cn.cegn.ra.bench;

import cn.cegn.ra.browser.Browser;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The work list and the page of a case, with many cases against few. */
final class PagesBenchmark implements Benchmark {
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int WAITING = 500;
    private static final int YOUNG = 1000;
    private static final Duration SEALED_IN = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String about() {
        return "first byte and interactive of work list, case page and other lists in Chromium with 100,000 cases; against the same with 1,000";
    }

    @Override
    public Verdict run(Report out) throws Exception {
        int many = Integer.getInteger("bench.many", MANY);
        try (Site small = Site.open("bench-pages-few");
                Site large = Site.open("bench-pages-many")) {
            long caseOfSmall = filled(small, FEW, out);
            long caseOfLarge = filled(large, many, out);
            await(small);
            await(large);
            try (Browser atSmall = new Browser(small.server().baseUrl());
                    Browser atLarge = new Browser(large.server().baseUrl())) {
                Readers fewer = new Readers(atSmall, small.server().demoPassword(), caseOfSmall);
                Readers more = new Readers(atLarge, large.server().demoPassword(), caseOfLarge);
                return new PagesRun(out, many, fewer, more).verdict();
            }
        }
    }

    /** Until the audit trail is sealed: what comes at once here comes over years where it is used. */
    private static void await(Site site) {
        Awaitility.await("the seal")
                .atMost(SEALED_IN)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> site.count("select (select count(*) from audit_event) - (select count(*) from audit_link)")
                        <= YOUNG);
    }

    /** The id of the case whose page is opened: a real one, of which the others are made. */
    private static long filled(Site site, int cases, Report out) throws Exception {
        BenchCase subject = site.ready(1).remove();
        new Casework().work(subject, site.desks(1).get(0));
        site.drain();
        try (var connection = site.postgres().connect()) {
            Crowd crowd = new Crowd(connection, subject.id());
            int added = crowd.add(cases, WAITING);
            int keys = crowd.addKeys(cases);
            crowd.settle();
            out.say("%d cases, %d of them wait for the registrars; %d keys", added, WAITING, keys);
        }
        return subject.id();
    }
}
