package cn.cegn.ra.outbox.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A message that was acted on; a second one with the same id is not. */
@Entity
@Table(name = "inbox_message")
public class InboxMessage {
    @Id
    @Column(name = "message_id")
    private String id;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected InboxMessage() {}

    public InboxMessage(String id, Instant receivedAt) {
        this.id = id;
        this.receivedAt = receivedAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
