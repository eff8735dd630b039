package cn.cegn.ra.paper.entity;

/** A label and its value on a paper. */
public record PaperLine(String label, String value) {}
