package cn.cegn.ra.web.issuance;

/**
 * One of the six words of the step bar.
 *
 * @param kind done, now, fail, or empty for not begun
 */
public record BarStep(String key, String kind) {}
