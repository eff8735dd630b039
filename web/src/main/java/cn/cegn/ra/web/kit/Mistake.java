package cn.cegn.ra.web.kit;

/**
 * One thing to correct on the page.
 *
 * @param clientId of the field; empty if it belongs to the page as a whole
 * @param label of the field, as the page calls it; may be empty
 * @param text what is wrong and what is right
 */
public record Mistake(String clientId, String label, String text) {}
