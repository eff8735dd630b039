package cn.cegn.ra.application.boundary;

/** A case as a page knows it: its id and the version that was shown. */
public record CaseRef(long id, int version) {}
