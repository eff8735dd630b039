package cn.cegn.ra.web.table;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A list with its columns, as its address asks for it.
 *
 * @param <T> a row
 */
public final class Table<T> {
    private final String path;
    private final Map<String, ?> said;
    private final Look look;
    private final List<Column<T>> columns;

    /**
     * A list at an address.
     *
     * @param path of the page, from the server's root
     * @param said what the address says besides order and columns, in its order; null is not said
     */
    public Table(String path, Map<String, ?> said, Look look, List<Column<T>> columns) {
        this.path = path;
        this.said = said;
        this.look = look;
        this.columns = List.copyOf(columns);
    }

    /**
     * The head of a column that is shown.
     *
     * @param href the same list ordered by it; empty if it can not be
     * @param order ascending, descending or none, for {@code aria-sort}; null if the list is not ordered by it
     */
    public record Head(String key, String label, String href, String order) {}

    /** A column that can be shown or not. */
    public record Choice(String key, String label, boolean shown) {}

    /** The heads of the columns that are shown. */
    public List<Head> getHeads() {
        return shown().map(this::head).toList();
    }

    private Head head(Column<T> column) {
        if (!column.ordered()) {
            return new Head(column.key(), column.label(), "", null);
        }
        boolean on = column.key().equals(look.sort());
        Look next = look.by(column.key(), on && !look.falling());
        String order = !on ? null : look.falling() ? "descending" : "ascending";
        return new Head(column.key(), column.label(), path + Pair.query(said, next), order);
    }

    /** The columns that can be chosen. */
    public List<Choice> getChoices() {
        return columns.stream()
                .filter(Column::isChosen)
                .map(column -> new Choice(column.key(), column.label(), shows(column.key())))
                .toList();
    }

    /** Whether the column is shown. Of what an address names, one must be there, or all are. */
    public boolean shows(String key) {
        boolean named = columns.stream().anyMatch(column -> look.columns().contains(column.key()));
        boolean always = columns.stream().anyMatch(column -> column.key().equals(key) && !column.isChosen());
        return !named || always || look.columns().contains(key);
    }

    private Stream<Column<T>> shown() {
        return columns.stream().filter(column -> shows(column.key()));
    }

    /** What a form that filters the list has to keep: order and columns. */
    public List<Pair> getLook() {
        return look.pairs();
    }

    /** What a form that chooses columns has to keep: filters and order. */
    public List<Pair> getSaid() {
        return Pair.of(said, new Look(look.sort(), look.falling(), List.of()));
    }

    /** Everything that the address says; for a form with buttons on rows, that it finds the same rows again. */
    public List<Pair> getAll() {
        return Pair.of(said, look);
    }

    public String getPath() {
        return path;
    }

    /** The address of the list. */
    public String getHere() {
        return path + Pair.query(said, look);
    }

    /** The address of the file. */
    public String getExport() {
        return path + "/export" + Pair.query(said, look);
    }

    /** Those rows in which the text stands, whatever column, in the order that is asked for; for lists that are read whole. */
    public List<T> rows(List<T> all, String text) {
        String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        Comparator<T> order = order();
        Stream<T> found = all.stream().filter(row -> wanted.isEmpty() || says(row, wanted));
        return (order == null ? found : found.sorted(order)).toList();
    }

    private boolean says(T row, String wanted) {
        return columns.stream()
                .flatMap(column -> column.cells().stream())
                .anyMatch(cell -> cell.of(row).toLowerCase(Locale.ROOT).contains(wanted));
    }

    private Comparator<T> order() {
        return columns.stream()
                .filter(column -> column.key().equals(look.sort()) && column.order() != null)
                .map(column -> look.falling() ? column.order().reversed() : column.order())
                .findFirst()
                .orElse(null);
    }

    /** The rows as a file has them: the columns that are shown, under their headings. */
    public Exported export(String name, Stream<T> rows) {
        List<Cell<T>> cells = shown().flatMap(column -> column.cells().stream()).toList();
        return new Exported(
                name,
                cells.stream().map(Cell::label).toList(),
                rows.map(row -> cells.stream().map(cell -> cell.of(row)).toList()));
    }
}
