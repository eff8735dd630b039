package cn.cegn.ra.web.kit;

/** A document to open. */
public record DocLink(String label, String href) {}
