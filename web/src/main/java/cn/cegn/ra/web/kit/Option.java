package cn.cegn.ra.web.kit;

/** One choice of a list. */
public record Option(String value, String label) {}
