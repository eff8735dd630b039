package cn.cegn.ra.web.review;

/** What the system judged itself: shown, not asked. */
public record JudgedRow(String label, boolean right, String note) {}
