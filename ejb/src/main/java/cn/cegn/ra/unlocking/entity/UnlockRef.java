package cn.cegn.ra.unlocking.entity;

/** An unlocking as a page knows it: its id and the version that was shown. */
public record UnlockRef(long id, int version) {}
