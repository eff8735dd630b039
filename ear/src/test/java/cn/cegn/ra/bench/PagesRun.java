package cn.cegn.ra.bench;

import cn.cegn.ra.browser.Person;
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
    private static final int WARM_UPS = 40;

    private final Report out;
    private final int loads = Settings.jobs(20);
    private final Map<String, List<PageTime>> few = new LinkedHashMap<>();
    private final Map<String, List<PageTime>> many = new LinkedHashMap<>();
    private Side fewer;
    private Side more;

    PagesRun(Report out) {
        this.out = out;
    }

    /** Somebody in front of one of the servers, and the case that he opens there. */
    private record Side(Person person, long application) {
        String path(String page) {
            return page.replace("{case}", Long.toString(application));
        }
    }

    void few(Person person, long application) {
        fewer = new Side(person, application);
    }

    void many(Person person, long application) {
        more = new Side(person, application);
    }

    /** What is opened; the list has 25 pages. */
    static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("list, first page", "/work");
        pages.put("list, middle", "/work?page=13");
        pages.put("list, last page", "/work?page=25");
        pages.put("list, by name", "/work?sort=who");
        pages.put("list, searched", "/work?q=%E5%A9%B7");
        pages.put("case", "/case?id={case}");
        return pages;
    }

    Verdict verdict(int cases) {
        for (int i = 0; i < WARM_UPS; i++) {
            pages().values().forEach(page -> {
                PageTime.of(fewer.person(), fewer.path(page));
                PageTime.of(more.person(), more.path(page));
            });
        }
        for (int round = 1; round <= Settings.rounds(); round++) {
            round();
        }
        OptionalDouble worst = pages().keySet().stream()
                .mapToDouble(page -> Math.max(
                        told(page, "first byte", PageTime::firstByte, cases),
                        told(page, "interactive", PageTime::interactive, cases)))
                .max();
        return Verdict.atMost("pages", worst, GOAL);
    }

    private void round() {
        for (Map.Entry<String, String> page : pages().entrySet()) {
            for (int i = 0; i < loads; i++) {
                keep(few, page.getKey(), PageTime.of(fewer.person(), fewer.path(page.getValue())));
                keep(many, page.getKey(), PageTime.of(more.person(), more.path(page.getValue())));
            }
        }
    }

    private static void keep(Map<String, List<PageTime>> times, String page, PageTime time) {
        times.computeIfAbsent(page, name -> new ArrayList<>()).add(time);
    }

    /** Says it, and answers with the ratio of the 95th percentiles. */
    private double told(String page, String what, ToDoubleFunction<PageTime> figure, int cases) {
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
