package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.provisioning.entity.IntakeSheet;
import cn.cegn.ra.provisioning.entity.KeyLine;
import cn.cegn.ra.provisioning.entity.KeySerial;
import cn.cegn.ra.provisioning.entity.LineProblem;
import cn.cegn.ra.provisioning.entity.LineProblem.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a list of keys: one a line, serial number, manufacturer, model; the columns may be named in a first line and then stand in any order.
 * All that is wrong is found at once, each with its line.
 */
public final class KeyList {
    public static final int MOST_LINES = 2000;

    private static final int LONGEST_TEXT = 100;
    private static final Map<String, Column> HEADINGS = Map.ofEntries(
            Map.entry("序列号", Column.SERIAL),
            Map.entry("设备序列号", Column.SERIAL),
            Map.entry("serial", Column.SERIAL),
            Map.entry("serialnumber", Column.SERIAL),
            Map.entry("sn", Column.SERIAL),
            Map.entry("厂商", Column.MANUFACTURER),
            Map.entry("厂家", Column.MANUFACTURER),
            Map.entry("manufacturer", Column.MANUFACTURER),
            Map.entry("型号", Column.MODEL),
            Map.entry("model", Column.MODEL));

    private enum Column {
        SERIAL,
        MANUFACTURER,
        MODEL
    }

    private final List<KeyLine> lines = new ArrayList<>();
    private final List<LineProblem> problems = new ArrayList<>();
    private final Map<String, KeyLine> fresh = new LinkedHashMap<>();
    private List<Column> columns = List.of(Column.values());

    private KeyList() {}

    /** @param labelsOf the labels of those keys of the stock that have these {@linkplain KeySerial#folded folded} serial numbers; asked once */
    public static IntakeSheet read(String text, Function<Set<String>, Map<String, String>> labelsOf) {
        KeyList list = new KeyList();
        list.parse(text == null ? "" : text);
        list.compare(labelsOf);
        if (list.lines.isEmpty() && list.problems.isEmpty()) {
            list.problems.add(LineProblem.of(0, Kind.EMPTY));
        }
        return new IntakeSheet(list.lines, list.problems);
    }

    private void parse(String text) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        long last = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            boolean first = true;
            for (CSVRecord row : parser) {
                last = parser.getCurrentLineNumber();
                if (isBlank(row) || (first && isHeading(row))) {
                    first &= isBlank(row);
                    continue;
                }
                first = false;
                if (lines.size() >= MOST_LINES) {
                    problems.add(LineProblem.of(0, Kind.TOO_MANY_LINES, MOST_LINES));
                    return;
                }
                add((int) row.getRecordNumber(), row);
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add(LineProblem.of((int) last + 1, Kind.QUOTES_OPEN));
        }
    }

    private static char delimiter(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (first.indexOf('\t') >= 0) {
            return '\t';
        }
        return first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
    }

    private static boolean isBlank(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    /** Whether the first line names the columns; from then on they stand as it says, and columns of other names are passed over. */
    private boolean isHeading(CSVRecord row) {
        List<Column> named =
                row.stream().map(cell -> HEADINGS.get(heading(cell))).toList();
        if (named.stream().allMatch(column -> column == null)) {
            return false;
        }
        if (!named.contains(Column.SERIAL)) {
            problems.add(LineProblem.of((int) row.getRecordNumber(), Kind.COLUMN_MISSING));
        }
        columns = named;
        return true;
    }

    private static String heading(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replaceAll("[\\s_-]", "")
                .toLowerCase(Locale.ROOT);
    }

    private void add(int line, CSVRecord row) {
        if (row.size() > columns.size()) {
            problems.add(LineProblem.of(line, Kind.TOO_MANY_CELLS, columns.size()));
        }
        String serial = KeySerial.clean(cell(row, Column.SERIAL));
        String manufacturer = text(line, row, Column.MANUFACTURER);
        String model = text(line, row, Column.MODEL);
        KeyLine read = new KeyLine(line, serial, manufacturer, model);
        KeySerial.fault(serial)
                .ifPresentOrElse(kind -> problems.add(LineProblem.of(line, kind, serial)), () -> checkNew(read));
        lines.add(read);
    }

    private void checkNew(KeyLine read) {
        KeyLine earlier = fresh.putIfAbsent(KeySerial.folded(read.serial()), read);
        if (earlier != null) {
            problems.add(LineProblem.of(read.line(), Kind.TWICE_IN_LIST, read.serial(), earlier.line()));
        }
    }

    /** All at once with the stock; what is wrong stays in the order of the lines. */
    private void compare(Function<Set<String>, Map<String, String>> labelsOf) {
        Map<String, String> labels = labelsOf.apply(fresh.keySet());
        fresh.forEach((folded, read) -> {
            String label = labels.get(folded);
            if (label != null) {
                problems.add(LineProblem.of(read.line(), Kind.ALREADY_IN_STOCK, read.serial(), label));
            }
        });
        problems.sort(Comparator.comparingInt(LineProblem::line));
    }

    private String text(int line, CSVRecord row, Column column) {
        String text = KeySerial.clean(cell(row, column));
        if (text.length() > LONGEST_TEXT) {
            problems.add(LineProblem.of(line, Kind.TEXT_TOO_LONG, LONGEST_TEXT));
        }
        return text;
    }

    private String cell(CSVRecord row, Column column) {
        int place = columns.indexOf(column);
        return place >= 0 && place < row.size() ? row.get(place) : "";
    }
}
