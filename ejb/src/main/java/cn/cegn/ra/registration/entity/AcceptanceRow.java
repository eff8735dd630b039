package cn.cegn.ra.registration.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of the acceptance register: never changed, never removed (S2.5-1). */
@Entity
@Immutable
@Table(name = "acceptance_register")
public class AcceptanceRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "acceptance_id")
    private Long id;

    @Column(name = "acceptance_number")
    private String number;

    @Column(name = "application_id")
    private long application;

    @Column(name = "round")
    private int round;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "registrar")
    private String registrar;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "channel")
    private Channel channel;

    @Column(name = "item_count")
    private int itemCount;

    @Column(name = "file_count")
    private int fileCount;

    @Column(name = "content_digest")
    private String contentDigest;

    protected AcceptanceRow() {}

    public AcceptanceRow(AcceptanceEntry entry, long application, String registrar, Instant now) {
        this.number = entry.number();
        this.application = application;
        this.round = entry.round();
        this.receivedAt = entry.receivedAt();
        this.registeredAt = now;
        this.registrar = registrar;
        this.channel = entry.channel();
        this.itemCount = entry.items().size();
        this.fileCount = entry.countFiles();
        this.contentDigest = entry.contentDigest();
    }
}
