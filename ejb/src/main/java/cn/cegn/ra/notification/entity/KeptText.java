package cn.cegn.ra.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A version of the text of a mail in the database; written once. */
@Entity
@Immutable
@Table(name = "mail_text")
public class KeptText {
    @SuppressWarnings("UnusedVariable") // the database's
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "mail_text_id")
    private Long id;

    @SuppressWarnings("UnusedVariable") // asked for in queries
    private String template;

    private int version;
    private String subject;
    private String body;

    @Column(name = "changed_at")
    private Instant changedAt;

    private String account;

    protected KeptText() {}

    /** Which version of what, by whom. */
    public record Origin(Template template, int version, String account, Instant at) {}

    /** @param text null goes back to the text that the system came with, also where a new version of the system brings another */
    public KeptText(Origin origin, MailText text) {
        this.template = origin.template().name();
        this.version = origin.version();
        this.subject = text == null ? null : text.subject();
        this.body = text == null ? null : text.body();
        this.changedAt = origin.at();
        this.account = origin.account();
    }

    public TextVersion version(Template of) {
        boolean shipped = subject == null;
        return new TextVersion(
                of, version, shipped ? of.shipped() : new MailText(subject, body), changedAt, account, shipped);
    }
}
