package cn.cegn.ra.web.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * One column of a list.
 *
 * @param key its name in the address
 * @param label its heading
 * @param cells what stands in it, each a column of its own in a file; none where there are only buttons
 * @param order how the rows are ordered by it; null if they are not, or come ordered from the database
 * @param ordered whether the list can be ordered by it
 */
public record Column<T>(String key, String label, List<Cell<T>> cells, Comparator<T> order, boolean ordered) {
    public Column {
        cells = List.copyOf(cells);
    }

    /** Ordered by its text, Chinese by pinyin. */
    public static <T> Column<T> of(String key, String label, Function<T, String> text) {
        Cell<T> cell = new Cell<>(label, text);
        return new Column<>(key, label, List.of(cell), Comparator.comparing(cell::of, ByPinyin.ORDER), true);
    }

    /** The list is not ordered by it. */
    public static <T> Column<T> plain(String key, String label, Function<T, String> text) {
        return new Column<>(key, label, List.of(new Cell<>(label, text)), null, false);
    }

    /** Buttons; always shown, in no file. */
    public static <T> Column<T> acts(String label) {
        return new Column<>("acts", label, List.of(), null, false);
    }

    /** The same with another order. */
    public Column<T> by(Comparator<T> other) {
        return new Column<>(key, label, cells, other, other != null);
    }

    /** The same; the rows come ordered from the database. */
    public Column<T> fromDatabase() {
        return new Column<>(key, label, cells, null, true);
    }

    /** The same with a second value in it. */
    public Column<T> with(String heading, Function<T, String> text) {
        List<Cell<T>> more = new ArrayList<>(cells);
        more.add(new Cell<>(heading, text));
        return new Column<>(key, label, more, order, ordered);
    }

    /** Whether a person can choose not to see it. */
    boolean isChosen() {
        return !cells.isEmpty();
    }
}
