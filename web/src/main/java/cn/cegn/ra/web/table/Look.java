package cn.cegn.ra.web.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a list is looked at. What an address says of columns that there are not counts as not said.
 *
 * @param sort key of the column by which it is ordered; empty for the list's own order
 * @param falling whether the last comes first
 * @param columns keys of the columns that are shown; empty for all
 */
public record Look(String sort, boolean falling, List<String> columns) {
    private static final String NAME = "[A-Za-z]{1,30}";
    private static final int MOST = 30;

    public Look {
        columns = List.copyOf(columns);
    }

    /** The list's own order, all columns. */
    public static Look plain() {
        return new Look("", false, List.of());
    }

    /** Reads the parameters {@code sort} and {@code col}. */
    public static Look of(Map<String, String[]> parameters) {
        String sort = first(parameters, "sort");
        boolean falling = sort.startsWith("-");
        String key = falling ? sort.substring(1) : sort;
        String[] columns = parameters.getOrDefault("col", new String[0]);
        boolean known = key.matches(NAME);
        return new Look(
                known ? key : "",
                known && falling,
                List.of(columns).stream()
                        .filter(each -> each.matches(NAME))
                        .distinct()
                        .limit(MOST)
                        .toList());
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    /** The same columns in another order. */
    Look by(String key, boolean last) {
        return new Look(key, last, columns);
    }

    /** What the address says of the order; null if nothing. */
    public String order() {
        return sort.isEmpty() ? null : (falling ? "-" : "") + sort;
    }

    /** What a form or an address has to say for this look. */
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        if (order() != null) {
            pairs.add(new Pair("sort", order()));
        }
        columns.forEach(column -> pairs.add(new Pair("col", column)));
        return pairs;
    }
}
