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

/** A 授权书 that was filled in to be printed, signed and stamped; it authorises nobody (S2.1-9). */
@Entity
@Table(name = "authorisation_draft")
public class AuthorisationDraft {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "draft_id")
    private Long id;

    @Version
    private int version;

    @Column(name = "organization_id")
    private long organization;

    private String number;
    private String handler;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "drafted_by")
    private String draftedBy;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "authorisation_draft_type", joinColumns = @JoinColumn(name = "draft_id"))
    @Column(name = "certificate_type")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Set<CertificateType> types = new HashSet<>();

    protected AuthorisationDraft() {}

    /** Takes a request in which nothing is wrong but that there is no scan yet. */
    public AuthorisationDraft(Actor approver, AuthorisationRequest request, Instant now) {
        this.organization = approver.organization();
        this.number = request.number();
        fill(approver, request, now);
    }

    /** The same number with other contents; what was printed before is outdated. */
    public void change(Actor approver, AuthorisationRequest request, Instant now) {
        fill(approver, request, now);
    }

    private void fill(Actor approver, AuthorisationRequest request, Instant now) {
        handler = request.handler();
        validFrom = request.period().from();
        validTo = request.period().to();
        types.retainAll(request.types());
        types.addAll(request.types());
        draftedBy = approver.person();
        draftedAt = now;
    }

    public Long id() {
        return id;
    }

    public long organization() {
        return organization;
    }

    public String number() {
        return number;
    }

    /** What was filled in; without a scan. */
    public AuthorisationRequest request() {
        return new AuthorisationRequest(handler, number, Set.copyOf(types), new Period(validFrom, validTo), null);
    }
}
