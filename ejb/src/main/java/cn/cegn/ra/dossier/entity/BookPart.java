package cn.cegn.ra.dossier.entity;

import java.util.List;

/**
 * A part of the book: a heading in the table of contents, with what stands below it.
 *
 * @param anchor by which contents and bookmarks lead to it
 */
public record BookPart(String anchor, String title, List<Sheet> sheets) {
    public BookPart {
        sheets = List.copyOf(sheets);
    }

    /**
     * One document, or one block of the form.
     *
     * @param anchor by which bookmarks lead to it
     * @param by who left it and when; empty where nobody did
     * @param digest in groups; empty where there is none
     * @param damaged whether its content has lost its digest
     */
    public record Sheet(String anchor, String title, String by, String digest, boolean damaged, List<Row> rows) {
        public Sheet {
            rows = List.copyOf(rows);
        }
    }

    /** @param heading whether the label has no value of its own, because a list or a part begins */
    public record Row(String label, String value, int depth, boolean heading) {}
}
