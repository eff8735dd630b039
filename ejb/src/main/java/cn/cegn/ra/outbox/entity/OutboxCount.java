package cn.cegn.ra.outbox.entity;

import cn.cegn.ra.lifecycle.Effect;

/** How many messages of a kind were given up, and how many are on their way. */
public record OutboxCount(Effect effect, long dead, long waiting) {}
