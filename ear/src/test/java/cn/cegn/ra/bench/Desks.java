package cn.cegn.ra.bench;

/** A registrar and an approver who work for one client. */
record Desks(Door registrar, Door approver) {}
