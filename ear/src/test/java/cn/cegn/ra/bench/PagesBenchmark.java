package cn.cegn.ra.bench;

import cn.cegn.ra.browser.Browser;

/** The work list and the page of a case, with many cases against few. */
final class PagesBenchmark implements Benchmark {
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int WAITING = 500;

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String about() {
        return "first byte and interactive of work list and case page in Chromium with 100,000 cases; against the same with 1,000";
    }

    @Override
    public Verdict run(Report out) throws Exception {
        int many = Integer.getInteger("bench.many", MANY);
        try (Site small = Site.open("bench-pages-few");
                Site large = Site.open("bench-pages-many")) {
            long caseOfSmall = filled(small, FEW, out);
            long caseOfLarge = filled(large, many, out);
            try (Browser atSmall = new Browser(small.server().baseUrl());
                    Browser atLarge = new Browser(large.server().baseUrl())) {
                PagesRun run = new PagesRun(out);
                run.few(atSmall.person("zhuce1", small.server().demoPassword()).logsIn(), caseOfSmall);
                run.many(atLarge.person("zhuce1", large.server().demoPassword()).logsIn(), caseOfLarge);
                return run.verdict(many);
            }
        }
    }

    /** The id of the case whose page is opened: a real one, of which the others are made. */
    private static long filled(Site site, int cases, Report out) throws Exception {
        BenchCase subject = site.ready(1).remove();
        new Casework().work(subject, site.desks(1).get(0));
        site.drain();
        try (var connection = site.postgres().connect()) {
            Crowd crowd = new Crowd(connection, subject.id());
            int added = crowd.add(cases, WAITING);
            crowd.settle();
            out.say("%d cases, %d of them wait for the registrars", added, WAITING);
        }
        return subject.id();
    }
}
