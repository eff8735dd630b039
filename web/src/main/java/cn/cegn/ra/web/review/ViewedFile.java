package cn.cegn.ra.web.review;

/**
 * A file beside a review sheet.
 *
 * @param label of its item
 * @param note how long the paper is valid, or whether the code on the form is that of this case; may be empty
 */
public record ViewedFile(long id, String label, String name, boolean image, String note) {}
