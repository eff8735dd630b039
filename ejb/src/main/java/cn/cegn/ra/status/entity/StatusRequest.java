package cn.cegn.ra.status.entity;

import cn.cegn.ra.certificate.entity.CertificateStanding;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One request about the status of one certificate (证书状态请求).
 *
 * <p>Its life: somebody asks, a registrar makes sure who asks, an RA approver decides, the CA does it. A report of a loss and an emergency suspension begin
 * with what the CA does; people decide afterwards what becomes of the hold.
 */
@Entity
@DynamicUpdate
@Table(name = "status_request")
public class StatusRequest {
    private static final int LONGEST_FAILURE = 400;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "request_id")
    private Long id;

    @Version
    private int version;

    @Column(name = "request_number")
    private String number;

    @Column(name = "application_id")
    private long application;

    private int attempt;

    @Column(name = "serial_number")
    private String serialNumber;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Mode mode;

    @Column(name = "organization_id")
    private Long organization;

    private String holder;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private StatusKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private StatusReason reason;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LossCause cause;

    private String note;

    /** Whether the certificate was, or was to be, on hold without this request. */
    @Column(name = "held_before")
    private boolean heldBefore;

    private String requester;

    @Column(name = "requester_name")
    private String requesterName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "requester_role")
    private Role requesterRole;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private StatusState state;

    @Column(name = "state_since")
    private Instant stateSince;

    private String registrar;

    @Column(name = "registrar_name")
    private String registrarName;

    private String approver;

    @Column(name = "approver_name")
    private String approverName;

    private String failure;

    @Column(name = "opened_at")
    private Instant openedAt;

    /** The certificate's serial number while this is open: the database lets no two of one certificate be. */
    @Column(name = "open_certificate")
    private String openCertificate;

    protected StatusRequest() {}

    public StatusRequest(String number, StatusView.Subject certificate, StatusView.Wish wish) {
        this.number = number;
        this.application = certificate.application();
        this.attempt = certificate.attempt();
        this.serialNumber = certificate.serial();
        this.mode = certificate.mode();
        this.organization = certificate.organization();
        this.holder = certificate.holder();
        this.kind = wish.kind();
        this.reason = wish.reason();
        this.cause = wish.cause();
        this.note = wish.note();
        this.state = StatusState.NONE;
    }

    /** What it finds: how the certificate stands, and the open request that makes room for it, if there is one. */
    public void finds(CertificateStanding standing, Optional<StatusRequest> other) {
        heldBefore = other.map(found -> found.holdGoesOn(standing)).orElse(standing == CertificateStanding.SUSPENDED);
    }

    /** Whether, once this is superseded, the certificate is to be on hold all the same. */
    private boolean holdGoesOn(CertificateStanding standing) {
        if (kind.holdsAtOnce()) {
            return heldBefore;
        }
        return state == StatusState.SUSPENDING
                || (state != StatusState.RESUMING && standing == CertificateStanding.SUSPENDED);
    }

    /**
     * Takes a step: the only code that writes the state.
     *
     * @return why not, or empty if the step was taken
     */
    public Optional<StatusRefusal> take(StatusStep step, Actor actor, Set<StatusGuard> established, Instant now) {
        Optional<StatusRefusal> refusal = step.refusal(facts(established), actor);
        if (refusal.isPresent()) {
            return refusal;
        }
        state = step.target();
        stateSince = now;
        failure = null;
        openCertificate = state.isEnd() ? null : serialNumber;
        if (step.isFirst()) {
            requester = actor.person();
            requesterName = actor.name();
            requesterRole = actor.role();
            openedAt = now;
        }
        remember(actor);
        return Optional.empty();
    }

    private void remember(Actor actor) {
        switch (actor.role()) {
            case REGISTRAR -> {
                registrar = actor.person();
                registrarName = actor.name();
            }
            case RA_APPROVER -> {
                approver = actor.person();
                approverName = actor.name();
            }
            default -> {
                // customers stand as who asked; the system is nobody to remember
            }
        }
    }

    /** What the table asks of it. */
    public StatusFacts facts(Set<StatusGuard> established) {
        Map<String, Role> reviewers = new HashMap<>();
        if (registrar != null) {
            reviewers.put(registrar, Role.REGISTRAR);
        }
        if (approver != null) {
            reviewers.putIfAbsent(approver, Role.RA_APPROVER);
        }
        Set<StatusGuard> all = EnumSet.noneOf(StatusGuard.class);
        all.addAll(established);
        if (!heldBefore) {
            all.add(StatusGuard.HELD_BY_THIS);
        }
        if (cause != null && cause.isGone()) {
            all.add(StatusGuard.KEY_CAN_BE_FOUND);
        }
        return new StatusFacts(state, kind, mode, organization, holder, requester, reviewers, all);
    }

    /** Whether it makes room for a new report of this kind. */
    public boolean yieldsTo(StatusKind report) {
        return state.yieldsTo(kind, report);
    }

    /**
     * The CA did not do it at once.
     *
     * @return whether this is the first time since the CA was asked
     */
    public boolean told(String words) {
        boolean first = failure == null;
        String text = words == null ? "" : words;
        failure = text.length() > LONGEST_FAILURE ? text.substring(0, LONGEST_FAILURE) : text;
        return first;
    }

    public int version() {
        return version;
    }

    public StatusState state() {
        return state;
    }

    public StatusKind kind() {
        return kind;
    }

    /** The certificate of this open request; null at an end. */
    public String openCertificate() {
        return openCertificate;
    }

    public StatusView view() {
        return new StatusView(
                new StatusView.Key(id == null ? 0 : id, version, number),
                state,
                stateSince,
                new StatusView.Subject(application, attempt, serialNumber, mode, organization, holder),
                new StatusView.Wish(kind, reason, cause, note == null ? "" : note),
                new StatusView.Asked(requester, requesterName, requesterRole, openedAt),
                new StatusView.People(registrar, registrarName, approver, approverName),
                failure);
    }
}
