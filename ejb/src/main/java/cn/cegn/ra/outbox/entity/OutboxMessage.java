package cn.cegn.ra.outbox.entity;

import cn.cegn.ra.lifecycle.Effect;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One effect waiting to be done. Relay and consumer may write at once, each its own columns. */
@Entity
@DynamicUpdate
@Table(name = "outbox_message")
public class OutboxMessage {
    /** After how long a row that was sent but not done is sent again, first time; doubled each time. */
    private static final Duration RESEND_AFTER = Duration.ofSeconds(60);

    private static final int DOUBLINGS = 6;

    @Id
    @Column(name = "message_id")
    private String id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Effect effect;

    @Column(name = "application_id")
    private long application;

    private int attempt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "sent_count")
    private int sentCount;

    @Column(name = "postponed_count")
    private int postponedCount;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "dead_at")
    private Instant deadAt;

    private String failure;

    protected OutboxMessage() {}

    public OutboxMessage(String id, Effect effect, Subject subject, Instant createdAt) {
        this.id = id;
        this.effect = effect;
        this.application = subject.application();
        this.attempt = subject.attempt();
        this.createdAt = createdAt;
        this.dueAt = createdAt;
    }

    /** The case and the attempt at issuing to which an effect belongs. */
    public record Subject(long application, int attempt) {}

    /** It was given to the broker; if nothing comes of it, it is due again later. */
    public void sent(Instant now) {
        dueAt = now.plus(RESEND_AFTER.multipliedBy(1L << Math.min(sentCount, DOUBLINGS)));
        sentCount++;
    }

    /** The world was not ready: due again then, as if it had never been sent; how often is counted. */
    public void postponed(Instant until) {
        sentCount = 0;
        postponedCount++;
        dueAt = until;
    }

    public void done(Instant now) {
        doneAt = now;
        deadAt = null;
        failure = null;
    }

    /** The broker gave it up. */
    public void died(Instant now, String why) {
        if (doneAt == null) {
            deadAt = now;
            failure = why;
        }
    }

    /** An administrator has it sent again. */
    public void revive(Instant now) {
        deadAt = null;
        failure = null;
        dueAt = now;
    }

    public boolean isDone() {
        return doneAt != null;
    }

    /** How often it was put off because the world was not ready. */
    public int postponements() {
        return postponedCount;
    }

    public String id() {
        return id;
    }

    public Effect effect() {
        return effect;
    }

    public long application() {
        return application;
    }

    public int attempt() {
        return attempt;
    }

    /** The row as a value for the administrator's page. */
    public OutboxRow row() {
        return new OutboxRow(id, effect, application, createdAt, dueAt, sentCount, doneAt, deadAt, failure);
    }
}
