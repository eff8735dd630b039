package cn.cegn.ra.web.kit;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A line of a file that a spreadsheet opens (RFC 4180). A cell that the spreadsheet would take for a formula gets an apostrophe before it. */
public final class CsvLine {
    private static final String FORMULA = "=+-@\t\r";

    private CsvLine() {}

    /** With line end; null is an empty cell. */
    public static String of(Object... cells) {
        return Arrays.stream(cells).map(CsvLine::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
