package cn.cegn.ra.web.issuance;

/**
 * One of the other ways out.
 *
 * @param text when it is the right one, and what becomes of the key
 */
public record Way(String href, String label, String text) {}
