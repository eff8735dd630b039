package cn.cegn.ra.web.table;

import java.util.function.Function;

/**
 * One value of a row in words, as it stands in a file.
 *
 * @param label the heading in the file
 * @param text null is an empty cell
 */
public record Cell<T>(String label, Function<T, String> text) {
    String of(T row) {
        String said = text.apply(row);
        return said == null ? "" : said;
    }
}
