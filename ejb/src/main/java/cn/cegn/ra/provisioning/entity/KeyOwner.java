package cn.cegn.ra.provisioning.entity;

/** An organisation to which keys of the stock belong. */
public record KeyOwner(long id, String name) {}
