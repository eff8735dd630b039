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

    /** Another page of the same list. */
    public WorkFilter at(int other, int rows) {
        return new WorkFilter(view, text, type, mode, medium, order, other, rows);
    }

    /**
     * What comes first.
     *
     * @param falling the other way round
     */
    public record Order(By by, boolean falling) {
        public static final Order DUE = new Order(By.DUE, false);
    }

    /** By what the list is ordered. */
    public enum By {
        /** What is due first; what has no limit last, either way. */
        DUE,
        /** What waits longest. */
        SINCE,
        NUMBER,
        /** The holder's name; Chinese by pinyin where the database can. */
        WHO,
        /** Type, then mode and medium. */
        WHAT,
        /** Where it stands, as the process goes. */
        TODO
    }
}
