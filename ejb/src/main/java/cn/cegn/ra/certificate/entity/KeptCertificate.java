package cn.cegn.ra.certificate.entity;

import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.ca.RevocationReason;
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
import jakarta.persistence.Version;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A certificate that the CA issued for a case.
 *
 * <p>It begins VALID. It may be put on hold and come back; it ends revoked or expired. A soft one is offered and then collected once.
 */
@Entity
@DynamicUpdate
@Table(name = "certificate")
public class KeptCertificate {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "certificate_id")
    private Long id;

    @Version
    private int version;

    @Column(name = "application_id")
    private long application;

    private int attempt;

    @Column(name = "serial_number")
    private String serialNumber;

    private String issuer;

    @Convert(converter = SealedText.class)
    @Column(name = "subject_sealed")
    private String subject;

    @Column(name = "subject_digest")
    private String subjectDigest;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "not_after")
    private Instant notAfter;

    /** Sealed because it names the subject. */
    @Convert(converter = SealedText.class)
    @Column(name = "der_sealed")
    private String pem;

    private String chain;
    private String sha256;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "status")
    private CertificateStanding standing;

    @Column(name = "status_since")
    private Instant standingSince;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "collected_at")
    private Instant collectedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "wanted_step")
    private CertificateStep wantedStep;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "wanted_reason")
    private RevocationReason wantedReason;

    @Column(name = "wanted_number")
    private int wantedNumber;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    @Column(name = "wanted_at")
    private Instant wantedAt;

    protected KeptCertificate() {}

    public KeptCertificate(NewCertificate issued, Instant now) {
        X509Certificate certificate = issued.certificate();
        this.application = issued.application();
        this.attempt = issued.attempt();
        this.serialNumber = certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
        this.issuer = certificate.getIssuerX500Principal().getName();
        this.subject = issued.subject();
        this.subjectDigest = issued.subjectDigest();
        this.notBefore = certificate.getNotBefore().toInstant();
        this.notAfter = certificate.getNotAfter().toInstant();
        this.pem = PemText.of(certificate);
        this.chain = PemText.of(issued.chain());
        this.sha256 = CanonicalJson.sha256(PemText.der(certificate));
        this.standing = CertificateStanding.VALID;
        this.standingSince = now;
    }

    /** Takes a step: the only code that writes the standing. Answers false if the step does not begin here. */
    public boolean take(CertificateStep step, Instant now) {
        if (!step.isOpenIn(standing)) {
            return false;
        }
        standing = step.target();
        standingSince = now;
        return true;
    }

    /**
     * The CA is to make this of it; what was wanted before is not any more. Nothing follows a revocation.
     *
     * @param reason of a revocation; null otherwise
     */
    public void order(CertificateStep step, RevocationReason reason, Instant now) {
        if (wantedStep == CertificateStep.REVOKE) {
            throw new IllegalStateException(
                    "the certificate " + serialNumber + " is to be revoked; nothing follows that");
        }
        wantedStep = step;
        wantedReason = reason;
        wantedNumber++;
        wantedAt = now;
    }

    /**
     * What the CA has to be asked for. Also if the register says already that it is done: a crash or a late call may have left the CA elsewhere,
     * and asking once more does no harm.
     */
    public Optional<StandingOrder> toAsk() {
        boolean past = standing == CertificateStanding.REVOKED && wantedStep != CertificateStep.REVOKE;
        return wantedStep == null || past
                ? Optional.empty()
                : Optional.of(new StandingOrder(wantedNumber, serialNumber, wantedStep, wantedReason));
    }

    public boolean isNewest(StandingOrder order) {
        return order.number() == wantedNumber;
    }

    /** Whether what is wanted forbids this step: nobody lifts a hold that a report or two people want. */
    public boolean wantsOtherwise(CertificateStep step) {
        return step == CertificateStep.RESUME && wantedStep != null && wantedStep != CertificateStep.RESUME;
    }

    /** A soft certificate lies ready. */
    public void offer(Instant now) {
        if (offeredAt == null) {
            offeredAt = now;
        }
    }

    /** Notes the one collection; answers false if it was not offered, or was collected before. */
    public boolean collect(Instant now) {
        if (offeredAt == null || collectedAt != null) {
            return false;
        }
        collectedAt = now;
        return true;
    }

    public byte[] der() {
        return PemText.der(certificate());
    }

    public X509Certificate certificate() {
        return PemText.certificates(pem).get(0);
    }

    /** Issuing CA first, root last; DER. */
    public List<byte[]> chain() {
        return PemText.certificates(chain).stream().map(PemText::der).toList();
    }

    /** The certificate and the way up to its root, PEM. */
    public String pemWithChain() {
        return pem + chain;
    }

    public CertificateView view() {
        return new CertificateView(
                application,
                attempt,
                serialNumber,
                issuer,
                subject,
                new CertificateView.Period(notBefore, notAfter),
                standing,
                standingSince,
                sha256,
                collectedAt);
    }

    public Long id() {
        return id;
    }
}
