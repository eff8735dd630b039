package cn.cegn.ra.status.entity;

/** A status request as a page knows it: its id and the version that was shown. */
public record StatusRef(long id, int version) {}
