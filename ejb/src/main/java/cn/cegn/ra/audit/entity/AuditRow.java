package cn.cegn.ra.audit.entity;

import java.time.Instant;

/** One audit event as it is shown. */
public record AuditRow(
        Long id,
        Instant occurredAt,
        String account,
        String person,
        String role,
        String sourceAddress,
        String act,
        String objectKind,
        String objectId,
        String outcome,
        String reason,
        String stateBefore,
        String stateAfter,
        String digestBefore,
        String digestAfter) {}
