package cn.cegn.ra.provisioning.entity;

/** One key of a list that is to be received. */
public record KeyLine(int line, String serial, String manufacturer, String model) {}
