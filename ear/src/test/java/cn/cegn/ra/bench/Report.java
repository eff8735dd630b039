package cn.cegn.ra.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a benchmark says: printed at once and kept for the file. */
final class Report {
    private final List<String> lines = new ArrayList<>();

    @SuppressWarnings("SystemOut") // the benchmarks' output
    void say(String format, Object... values) {
        String line = values.length == 0 ? format : String.format(Locale.ROOT, format, values);
        System.out.println(line);
        lines.add(line);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
