package cn.cegn.ra.bench;

import cn.cegn.ra.bench.Readers.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The rounds of {@link PagesBenchmark}: each page at the one server and at the other in turn, load by load. */
final class PagesRun {
    private static final double GOAL = 1.5;
    private static final double NEARLY_ALL = 0.95;
    private static final String REGISTRAR = "zhuce1";
    private static final String APPROVER = "shenpi1";
    private static final String AUDITOR = "shenji";

    private final Report out;
    private final int cases;
    private final int loads = Settings.jobs(20);
    private final int warmUps = Integer.getInteger("bench.warmups", 40);
    private final Map<String, List<PageTime>> few = new LinkedHashMap<>();
    private final Map<String, List<PageTime>> many = new LinkedHashMap<>();
    private final Readers fewer;
    private final Readers more;

    PagesRun(Report out, int cases, Readers fewer, Readers more) {
        this.out = out;
        this.cases = cases;
        this.fewer = fewer;
        this.more = more;
    }

    /** What the goal is for; the list has 25 pages. */
    static Map<String, Place> pages() {
        Map<String, Place> pages = new LinkedHashMap<>();
        pages.put("list, first page", new Place(REGISTRAR, "/work"));
        pages.put("list, middle", new Place(REGISTRAR, "/work?page=13"));
        pages.put("list, last page", new Place(REGISTRAR, "/work?page=25"));
        pages.put("list, by name", new Place(REGISTRAR, "/work?sort=who"));
        pages.put("list, searched", new Place(REGISTRAR, "/work?q=%E5%A9%B7"));
        pages.put("case", new Place(REGISTRAR, "/case?id={case}"));
        return pages;
    }

    /** The other lists that grow with the years: of as many keys as cases, and of four events a case. */
    static Map<String, Place> others() {
        Map<String, Place> pages = new LinkedHashMap<>();
        pages.put("delivery desk", new Place(APPROVER, "/delivery"));
        pages.put("keys", new Place(APPROVER, "/keys"));
        pages.put("keys, one found", new Place(APPROVER, "/keys?q=k-000500"));
        pages.put("audit", new Place(AUDITOR, "/audit"));
        pages.put("audit, one account", new Place(AUDITOR, "/audit?account=shenpi1"));
        pages.put("audit, one act", new Place(AUDITOR, "/audit?act=SUBMIT_TO_RA"));
        pages.put("audit, refused", new Place(AUDITOR, "/audit?outcome=REFUSED"));
        pages.put("audit, one case", new Place(AUDITOR, "/audit?object={case}"));
        return pages;
    }

    Verdict verdict() {
        Map<String, Place> all = pages();
        all.putAll(others());
        all.forEach(this::compare);
        for (int i = 0; i < warmUps; i++) {
            all.values().forEach(page -> {
                fewer.open(page);
                more.open(page);
            });
        }
        for (int round = 1; round <= Settings.rounds(); round++) {
            round(all);
        }
        OptionalDouble worst = worst(pages());
        out.say(
                "bench pages: other lists ratio %.2f goal <= %.2f",
                worst(others()).orElseThrow(), GOAL);
        return Verdict.atMost("pages", worst, GOAL);
    }

    /** The same number of rows at both servers, or something else is measured than their number behind the page. */
    private void compare(String name, Place page) {
        int here = fewer.rows(page);
        int there = more.rows(page);
        if (here != there) {
            throw new IllegalStateException(name + " has " + here + " rows with few cases and " + there + " with many");
        }
        out.say("%-18s %d rows", name, there);
    }

    private void round(Map<String, Place> pages) {
        pages.forEach((name, page) -> {
            for (int i = 0; i < loads; i++) {
                keep(few, name, fewer.open(page));
                keep(many, name, more.open(page));
            }
        });
    }

    private static void keep(Map<String, List<PageTime>> times, String page, PageTime time) {
        times.computeIfAbsent(page, name -> new ArrayList<>()).add(time);
    }

    private OptionalDouble worst(Map<String, Place> pages) {
        return pages.keySet().stream()
                .mapToDouble(page -> Math.max(
                        told(page, "first byte", PageTime::firstByte),
                        told(page, "interactive", PageTime::interactive)))
                .max();
    }

    /** Says it, and answers with the ratio of the 95th percentiles. */
    private double told(String page, String what, ToDoubleFunction<PageTime> figure) {
        List<Double> small = few.get(page).stream().map(figure::applyAsDouble).toList();
        List<Double> large = many.get(page).stream().map(figure::applyAsDouble).toList();
        double ratio = Figures.quantile(large, NEARLY_ALL) / Figures.quantile(small, NEARLY_ALL);
        out.say(
                "%-18s %-12s %6d cases %6.1f / %6.1f ms, 1000 cases %6.1f / %6.1f ms (median / p95 of %d), ratio %.2f of medians %.2f",
                page,
                what,
                cases,
                Figures.quantile(large, 0.5),
                Figures.quantile(large, NEARLY_ALL),
                Figures.quantile(small, 0.5),
                Figures.quantile(small, NEARLY_ALL),
                small.size(),
                ratio,
                Figures.quantile(large, 0.5) / Figures.quantile(small, 0.5));
        return ratio;
    }
}
