package cn.cegn.ra.application.entity;

import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;

/**
 * What of the work list to show; null means any.
 *
 * @param text part of a number, of the holder's name or of the organisation's
 * @param page from 0
 * @param size rows of a page, 1 to {@value #MOST_ROWS}
 */
public record WorkFilter(
        WorkView view, String text, CertificateType type, Mode mode, Medium medium, Order order, int page, int size) {
    public static final int MOST_ROWS = 100;

    public WorkFilter {
        view = view == null ? WorkView.ALL : view;
        order = order == null ? Order.DUE : order;
        text = text == null || text.isBlank() ? null : text.strip();
        page = Math.max(page, 0);
        size = Math.max(1, Math.min(size, MOST_ROWS));
    }

    /** The first page of a view without any filter. */
    public static WorkFilter of(WorkView view, int size) {
        return new WorkFilter(view, null, null, null, null, Order.DUE, 0, size);
    }

    public WorkFilter with(WorkView other) {
        return new WorkFilter(other, text, type, mode, medium, order, page, size);
    }

    /** What comes first. */
    public enum Order {
        /** What is due first; what has no limit last. */
        DUE,
        /** What waits longest. */
        SINCE
    }
}
