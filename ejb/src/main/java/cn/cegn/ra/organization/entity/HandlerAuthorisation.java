package cn.cegn.ra.organization.entity;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.lifecycle.Actor;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 授权书: an approver of the organisation authorises its handler for some certificate types and a time (S2.1-9). */
@Entity
@Table(name = "handler_authorisation")
public class HandlerAuthorisation {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "authorisation_id")
    private Long id;

    @Version
    private int version;

    @Column(name = "organization_id")
    private long organization;

    private String authoriser;

    @Column(name = "authoriser_name")
    private String authoriserName;

    private String handler;

    @Column(name = "handler_name")
    private String handlerName;

    private String number;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "document_name")
    private String documentName;

    @Column(name = "document_type")
    private String documentType;

    @Column(name = "document_digest")
    private String documentDigest;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Status status;

    @Column(name = "authorised_at")
    private Instant authorisedAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawal_reason")
    private String withdrawalReason;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "handler_authorisation_type", joinColumns = @JoinColumn(name = "authorisation_id"))
    @Column(name = "certificate_type")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Set<CertificateType> types = new HashSet<>();

    protected HandlerAuthorisation() {}

    /** Takes a request that {@link AuthorisationRequest#lacks} found to be right. */
    public HandlerAuthorisation(Actor authoriser, Designation handler, AuthorisationRequest request, Instant now) {
        if (authoriser.person().equals(handler.person())) {
            throw new IllegalArgumentException("nobody authorises himself");
        }
        this.organization = authoriser.organization();
        this.authoriser = authoriser.person();
        this.authoriserName = authoriser.name();
        this.handler = handler.person();
        this.handlerName = handler.identity().name();
        this.number = request.number();
        this.validFrom = request.period().from();
        this.validTo = request.period().to();
        this.documentName = request.document().name();
        this.documentType = request.document().type();
        this.documentDigest = request.document().digest();
        this.types.addAll(request.types());
        this.status = Status.EFFECTIVE;
        this.authorisedAt = now;
    }

    public void withdraw(Actor approver, String reason, Instant now) {
        withdraw(approver.person(), reason, now);
    }

    /** @param approver id of the person in whose name it ends */
    public void withdraw(String approver, String reason, Instant now) {
        status = Status.WITHDRAWN;
        withdrawnBy = approver;
        withdrawnAt = now;
        withdrawalReason = reason;
    }

    public boolean isInForce(LocalDate day) {
        return status == Status.EFFECTIVE && new Period(validFrom, validTo).contains(day);
    }

    public boolean covers(CertificateType type, LocalDate day) {
        return isInForce(day) && types.contains(type);
    }

    public Long id() {
        return id;
    }

    public long organization() {
        return organization;
    }

    public String authoriser() {
        return authoriser;
    }

    public String handler() {
        return handler;
    }

    public String number() {
        return number;
    }

    public Status status() {
        return status;
    }

    public AuthorisationView view() {
        return new AuthorisationView(
                id,
                number,
                authoriserName,
                handlerName,
                Set.copyOf(types),
                new Period(validFrom, validTo),
                new AuthorisationView.Course(status, authorisedAt, withdrawnAt, withdrawalReason),
                new AuthorisationView.Scan(documentName, documentDigest));
    }

    /** The life of an authorisation; it ends by itself with its period. */
    public enum Status {
        EFFECTIVE,
        WITHDRAWN
    }
}
