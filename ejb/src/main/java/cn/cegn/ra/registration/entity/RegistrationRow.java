package cn.cegn.ra.registration.entity;

import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.identity.entity.SealedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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

/** A registration, one a case and round; those of earlier rounds are void (S2.5-4). */
@Entity
@Immutable
@Table(name = "registration")
public class RegistrationRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "registration_id")
    private Long id;

    @Column(name = "application_id")
    private long application;

    private int round;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "certificate_type")
    private CertificateType type;

    @Convert(converter = SealedText.class)
    @Column(name = "subject_sealed")
    private String subject;

    @Convert(converter = SealedText.class)
    @Column(name = "attributes_sealed")
    private String attributes;

    @Column(name = "subject_digest")
    private String subjectDigest;

    @Column(name = "subject_id")
    private String subjectId;

    @Column(name = "validity_days")
    private int validityDays;

    @Column(name = "registered_at")
    private Instant registeredAt;

    protected RegistrationRow() {}

    public RegistrationRow(RegistrationEntry entry, CaseView of, Instant now) {
        this.application = of.id();
        this.round = of.progress().round();
        this.type = entry.type();
        this.subject = entry.distinguishedName();
        this.attributes = CanonicalJson.write(entry.subject());
        this.subjectDigest = entry.subjectDigest();
        this.subjectId = entry.subjectId();
        this.validityDays = entry.validityDays();
        this.registeredAt = now;
    }

    public long application() {
        return application;
    }

    /** Whether it counts for its case as it stands now: it may still lead to a certificate, or has led to one on its way. */
    public boolean isBeingMade(CaseView now) {
        return round == now.progress().round() && !now.state().isEnd();
    }
}
