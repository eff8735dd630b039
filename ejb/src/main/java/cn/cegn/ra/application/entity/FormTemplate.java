package cn.cegn.ra.application.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A published version of the texts of the form; written once (S2.2-3). */
@Entity
@Immutable
@Table(name = "form_template")
public class FormTemplate {
    @Id
    private int version;

    @Column(name = "holds_from")
    private Instant from;

    @Column(name = "published_at")
    private Instant publishedAt;

    private String account;
    private String reason;
    private String note;

    @Column(name = "unit_statement")
    private String unitStatement;

    @Column(name = "registrar_items")
    private String registrarItems;

    @Column(name = "approver_items")
    private String approverItems;

    private String footer;

    protected FormTemplate() {}

    public FormTemplate(FormVersion published) {
        this.version = published.version();
        this.from = published.from();
        this.publishedAt = published.publishedAt();
        this.account = published.account();
        this.reason = published.reason();
        this.note = published.texts().note();
        this.unitStatement = published.texts().unitStatement();
        this.registrarItems = published.texts().registrarItems();
        this.approverItems = published.texts().approverItems();
        this.footer = published.texts().footer();
    }

    public FormVersion view() {
        return new FormVersion(
                version,
                from,
                publishedAt,
                account,
                reason,
                new FormTexts(note, unitStatement, registrarItems, approverItems, footer));
    }
}
