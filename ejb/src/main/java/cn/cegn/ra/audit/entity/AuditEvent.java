package cn.cegn.ra.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One row of the audit trail; written once. */
@Entity
@Immutable
@Table(name = "audit_event")
public class AuditEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "audit_event_id")
    private Long id;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private String account;
    private String person;
    private String role;

    @Column(name = "source_address")
    private String sourceAddress;

    private String act;

    @Column(name = "object_kind")
    private String objectKind;

    @Column(name = "object_id")
    private String objectId;

    private String outcome;
    private String reason;

    @Column(name = "state_before")
    private String stateBefore;

    @Column(name = "state_after")
    private String stateAfter;

    @Column(name = "digest_before")
    private String digestBefore;

    @Column(name = "digest_after")
    private String digestAfter;

    protected AuditEvent() {}

    public AuditEvent(AuditEntry entry, String sourceAddress, Instant occurredAt) {
        this.occurredAt = occurredAt;
        this.account = entry.account();
        this.person = entry.person();
        this.role = entry.role();
        this.sourceAddress = sourceAddress;
        this.act = entry.act();
        this.objectKind = entry.objectKind();
        this.objectId = entry.objectId();
        this.outcome = entry.outcome().name();
        this.reason = entry.reason();
        this.stateBefore = entry.stateBefore();
        this.stateAfter = entry.stateAfter();
        this.digestBefore = entry.digestBefore();
        this.digestAfter = entry.digestAfter();
    }

    /** The row as a value, for pages and exports. */
    public AuditRow row() {
        return new AuditRow(
                id,
                occurredAt,
                account,
                person,
                role,
                sourceAddress,
                act,
                objectKind,
                objectId,
                outcome,
                reason,
                stateBefore,
                stateAfter,
                digestBefore,
                digestAfter);
    }
}
