package cn.cegn.ra.application.entity;

import java.util.List;

/** A page of a list with the number of all rows that the filter lets through. */
public record WorkPage(List<WorkRow> rows, long total) {
    public WorkPage {
        rows = List.copyOf(rows);
    }
}
