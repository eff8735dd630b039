package cn.cegn.ra.application.entity;

import cn.cegn.ra.identity.entity.SealedText;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.CaseFacts;
import cn.cegn.ra.lifecycle.Guard;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Refusal;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.lifecycle.Step;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One application for one certificate.
 *
 * <p>Its life: a person on his organisation's approved roster opens it and fills in form and material. In centralised mode the handler reviews
 * and forwards it, in self-service mode the applicant submits it himself. A registrar numbers it, reviews it, confirms who asks, registers
 * the certificate's contents and hands everything to an approver, who is another person. He reviews it again, confirms that registration and
 * form agree, has the certificate issued and made, packs and delivers it. The applicant accepts it, protects it and keeps it: then it is in use
 * and the application has ended. At each review it may go back or end, always with reasons.
 */
@Entity
@DynamicUpdate
@Table(name = "certificate_application")
public class CertificateApplication {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "application_id")
    private Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Mode mode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Medium medium;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "certificate_type")
    private CertificateType type;

    @Column(name = "organization_id")
    private Long organization;

    private String applicant;

    @Column(name = "form_number")
    private String formNumber;

    @Column(name = "acceptance_number")
    private String acceptanceNumber;

    @Column(name = "holder_name")
    private String holderName;

    private int round = 1;
    private int attempt = 1;

    @Embedded
    private FrozenVersions frozen;

    @Convert(converter = SealedText.class)
    @Column(name = "form_sealed")
    private String form;

    /** The form as it was read last: every look at the case asks for it. */
    @Transient
    private FormEntries entries;

    @Column(name = "form_digest")
    private String formDigest;

    @Column(name = "form_saved_at")
    private Instant formSavedAt;

    private String registrar;

    @Column(name = "registrar_since")
    private Instant registrarSince;

    private String approver;

    @Column(name = "approver_since")
    private Instant approverSince;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "state_until")
    private Instant stateUntil;

    /** Read with the case, for every step asks who took part. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "participation", joinColumns = @JoinColumn(name = "application_id"))
    @MapKeyColumn(name = "person_id")
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Map<String, Role> participants = new HashMap<>();

    protected CertificateApplication() {}

    /** Opens a case for a person; what is frozen now counts to its end. */
    public CertificateApplication(FormScope scope, FrozenVersions frozen, Opening opening) {
        this.state = State.PREPARING;
        this.mode = scope.mode();
        this.medium = scope.medium();
        this.type = scope.type();
        this.frozen = frozen;
        this.organization = opening.organization();
        this.applicant = opening.applicant();
        this.formNumber = opening.formNumber();
        this.openedAt = opening.at();
        this.stateSince = opening.at();
        fillIn(opening.form(), opening.holderName());
    }

    /** Who opens a case, when, under which form number, with what is known already. */
    public record Opening(
            Long organization, String applicant, String formNumber, String holderName, FormEntries form, Instant at) {}

    /**
     * Takes a step: the only code that writes the state.
     *
     * @param fulfilled tells of the guards that are not about persons
     * @return why not, or empty if the step was taken
     */
    public Optional<Refusal> take(Step step, Actor actor, Predicate<Guard> fulfilled, Clock clock) {
        Optional<Refusal> refusal = step.refusal(facts(fulfilled), actor);
        if (refusal.isPresent()) {
            return refusal;
        }
        state = step.target();
        stateSince = clock.instant();
        stateUntil = null;
        if (actor.role() != Role.SYSTEM) {
            participants.putIfAbsent(actor.person(), actor.role());
        }
        switch (step) {
            case RETURN_TO_APPLICANT, RETURN_TO_CUSTOMER, RETURN_TO_REGISTRAR -> round++;
            case REMAKE -> attempt++;
            default -> {
                // the other steps change nothing but the state
            }
        }
        return Optional.empty();
    }

    /** What the table asks of this case. */
    public CaseFacts facts(Predicate<Guard> fulfilled) {
        return new PresentFacts(view(), Map.copyOf(participants), fulfilled);
    }

    /** Replaces the form's entries; only while the applicant has the case. */
    public void fillIn(FormEntries filled, String holder) {
        if (state != State.PREPARING && state != State.RETURNED) {
            throw new IllegalStateException("the form is locked in " + state);
        }
        form = filled.canonicalJson();
        entries = null;
        formDigest = CanonicalJson.sha256(form);
        holderName = holder;
    }

    /** When the applicant saved the form last; null while only what was known stands there. */
    public Instant formSavedAt() {
        return formSavedAt;
    }

    public void savedAt(Instant now) {
        formSavedAt = now;
    }

    /** Gives the number once; a case that comes back keeps it (S2.5-1). */
    public void number(String number) {
        if (acceptanceNumber != null && !acceptanceNumber.equals(number)) {
            throw new IllegalStateException("an acceptance number is never changed");
        }
        acceptanceNumber = number;
    }

    /** The case is due in its state by then. */
    public void due(Instant until) {
        stateUntil = until;
    }

    /** One person of a role holds the case; see {@link Role#claimsCases()}. */
    public void claim(Actor actor, Instant now) {
        if (actor.role() == Role.REGISTRAR) {
            registrar = actor.person();
            registrarSince = now;
        } else {
            approver = actor.person();
            approverSince = now;
        }
    }

    public void release(Role role) {
        if (role == Role.REGISTRAR) {
            registrar = null;
            registrarSince = null;
        } else {
            approver = null;
            approverSince = null;
        }
    }

    public Optional<String> claimedBy(Role role) {
        return switch (role) {
            case REGISTRAR -> Optional.ofNullable(registrar);
            case RA_APPROVER -> Optional.ofNullable(approver);
            default -> Optional.empty();
        };
    }

    /** Since when; empty if nobody holds it. */
    public Optional<Instant> claimedSince(Role role) {
        return switch (role) {
            case REGISTRAR -> Optional.ofNullable(registrarSince);
            case RA_APPROVER -> Optional.ofNullable(approverSince);
            default -> Optional.empty();
        };
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public State state() {
        return state;
    }

    public FormEntries form() {
        if (entries == null) {
            entries = FormEntries.parse(form);
        }
        return entries;
    }

    /** The case as a value for everyone outside this component. */
    public CaseView view() {
        return new CaseView(
                new CaseView.Key(id, version, formNumber, acceptanceNumber),
                state,
                new FormScope(type, mode, medium),
                frozen,
                new CaseView.Parties(organization, applicant, holderName, registrar, approver),
                new CaseView.Progress(round, attempt, openedAt, stateSince, stateUntil),
                form(),
                formDigest);
    }
}
