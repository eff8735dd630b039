package cn.cegn.ra.web.table;

import java.util.List;
import java.util.stream.Stream;

/**
 * A list as a file.
 *
 * @param name of the list: of the file, and in the audit trail
 * @param lines read once
 */
public record Exported(String name, List<String> headings, Stream<List<String>> lines) {
    public Exported {
        headings = List.copyOf(headings);
    }
}
