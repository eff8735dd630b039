package cn.cegn.ra.notification.entity;

import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.lifecycle.Role;
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

/** What was told about a case, to how many, when; no address. */
@Entity
@Immutable
@Table(name = "notice")
public class Notice {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "notice_id")
    private Long id;

    @Column(name = "application_id")
    private long application;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Effect effect;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Situation situation;

    private int recipients;
    private String roles;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private String subject;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected Notice() {}

    public Notice(Mailing mailing, Instant sentAt) {
        this.application = mailing.application();
        this.effect = mailing.situation().effect();
        this.situation = mailing.situation();
        this.recipients = mailing.addresses().size();
        this.roles = mailing.roles();
        this.subject = mailing.letter().subject();
        this.sentAt = sentAt;
    }

    public NoticeRow row() {
        return new NoticeRow(
                situation,
                Role.valueOf(roles),
                recipients,
                recipients == 0 ? NoticeRow.Sending.NO_ADDRESS : NoticeRow.Sending.SENT,
                sentAt);
    }
}
