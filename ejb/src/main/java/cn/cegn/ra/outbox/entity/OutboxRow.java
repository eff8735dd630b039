package cn.cegn.ra.outbox.entity;

import cn.cegn.ra.lifecycle.Effect;
import java.time.Instant;

/** An outbox row as it is shown. */
public record OutboxRow(
        String id,
        Effect effect,
        long application,
        Instant createdAt,
        Instant dueAt,
        int sentCount,
        Instant doneAt,
        Instant deadAt,
        String failure) {}
