package cn.cegn.ra.web.table;

/** A page with a list that can be taken out as a file. */
public interface TableSource {
    /** The most rows of a file. */
    int MOST_ROWS = 20_000;

    /** The page's path below the application's root, such as {@code /work}. */
    String listPath();

    /** The list that the request's address asks for, as its person may see it. */
    Exported exported();
}
