package cn.cegn.ra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code ./bench}: lists the benchmarks, runs the one that is named, or all of them into {@code target/bench.md}. */
public final class Bench {
    private static final List<Benchmark> ALL = List.of(
            new StepsBenchmark(),
            new IssueBenchmark(),
            new CaBenchmark(),
            new UsbKeyBenchmark(),
            new PagesBenchmark(),
            new AuditBenchmark());
    private static final String EVERY = "all";
    private static final int WRONG_USE = 2;

    private Bench() {}

    @SuppressWarnings("SystemOut") // the command's output
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            ALL.forEach(each -> System.out.printf("%-8s %s%n", each.name(), each.about()));
            System.out.printf("%-8s %s%n", EVERY, "all of them, into target/bench.md");
            return;
        }
        List<Benchmark> chosen = ALL.stream()
                .filter(each -> arguments[0].equals(EVERY) || arguments[0].equals(each.name()))
                .toList();
        if (chosen.isEmpty()) {
            System.err.println("bench: there is no benchmark " + arguments[0] + "; ./bench lists them.");
            System.exit(WRONG_USE);
        }
        List<Report> reports = new ArrayList<>();
        boolean complete = true;
        for (Benchmark benchmark : chosen) {
            Report report = new Report();
            reports.add(report);
            complete &= run(benchmark, report);
        }
        if (arguments[0].equals(EVERY)) {
            write(chosen, reports);
        }
        System.exit(complete ? 0 : 1);
    }

    /** Whether there is a figure. */
    @SuppressWarnings("CatchAndPrintStackTrace") // the reader of a failed benchmark wants it whole
    private static boolean run(Benchmark benchmark, Report out) {
        out.say(benchmark.name() + ": " + benchmark.about());
        out.say(
                "%s, %d processors, Java %s",
                LocalDate.now(java.time.ZoneId.systemDefault()),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature());
        if (!Settings.flags().isEmpty()) {
            out.say("a trial, with " + String.join(" ", Settings.flags()));
        }
        try {
            Verdict verdict = benchmark.run(out);
            out.say(verdict.line());
            return verdict.ratio().isPresent();
        } catch (Exception e) {
            e.printStackTrace();
            out.say("bench " + benchmark.name() + ": no ratio, it could not run: " + e.getMessage());
            return false;
        }
    }

    private static void write(List<Benchmark> benchmarks, List<Report> reports) throws IOException {
        List<String> page = new ArrayList<>(List.of("# Benchmarks", ""));
        for (int i = 0; i < benchmarks.size(); i++) {
            page.addAll(List.of("## " + benchmarks.get(i).name(), "", "```"));
            page.addAll(reports.get(i).lines());
            page.addAll(List.of("```", ""));
        }
        Path target = Files.createDirectories(Path.of("target"));
        Files.write(target.resolve("bench.md"), page);
    }
}
