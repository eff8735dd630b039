package cn.cegn.ra.unlocking.entity;

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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One unlocking of one USB-Key.
 *
 * <p>Its life: the holder or his handler asks for it; a registrar makes sure who asks; an RA approver agrees, plugs the key in and has a station set a new
 * PIN; the key goes back over the counter, and then the PIN is told. It ends early if it is withdrawn, refused, or the key can not be unlocked.
 */
@Entity
@DynamicUpdate
@Table(name = "key_unlock")
public class KeyUnlock {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "unlock_id")
    private Long id;

    @Version
    private int version;

    @Column(name = "unlock_number")
    private String number;

    @Column(name = "application_id")
    private long application;

    private int attempt;

    @Column(name = "serial_number")
    private String serialNumber;

    private String label;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Mode mode;

    @Column(name = "organization_id")
    private Long organization;

    private String holder;
    private String requester;

    @Column(name = "requester_name")
    private String requesterName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "requester_role")
    private Role requesterRole;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UnlockCause cause;

    private String note;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UnlockState state;

    @Column(name = "state_since")
    private Instant stateSince;

    private String registrar;

    @Column(name = "registrar_name")
    private String registrarName;

    private String approver;

    @Column(name = "approver_name")
    private String approverName;

    @Column(name = "job_id")
    private String job;

    private int tries;
    private String failure;

    @Column(name = "back_to_customer")
    private boolean backToCustomer;

    @Column(name = "opened_at")
    private Instant openedAt;

    /** The key's serial number while this is open: the database lets no two of one key be. */
    @Column(name = "open_key")
    private String openKey;

    protected KeyUnlock() {}

    public KeyUnlock(String number, UnlockView.Subject key, UnlockCause cause, String note) {
        this.number = number;
        this.application = key.application();
        this.attempt = key.attempt();
        this.serialNumber = key.serial();
        this.label = key.label();
        this.mode = key.mode();
        this.organization = key.organization();
        this.holder = key.holder();
        this.cause = cause;
        this.note = note;
        this.state = UnlockState.NONE;
    }

    /**
     * Takes a step: the only code that writes the state.
     *
     * @return why not, or empty if the step was taken
     */
    public Optional<UnlockRefusal> take(UnlockStep step, Actor actor, Set<UnlockGuard> established, Instant now) {
        Optional<UnlockRefusal> refusal = step.refusal(facts(established), actor);
        if (refusal.isPresent()) {
            return refusal;
        }
        state = step.target();
        stateSince = now;
        openKey = state.isEnd() ? null : serialNumber;
        switch (actor.role()) {
            case APPLICANT, HANDLER -> asked(step, actor, now);
            case REGISTRAR -> {
                registrar = actor.person();
                registrarName = actor.name();
            }
            case RA_APPROVER -> {
                approver = actor.person();
                approverName = actor.name();
            }
            default -> {
                // the system is nobody to remember
            }
        }
        return Optional.empty();
    }

    private void asked(UnlockStep step, Actor actor, Instant now) {
        if (step == UnlockStep.REQUEST) {
            requester = actor.person();
            requesterName = actor.name();
            requesterRole = actor.role();
            openedAt = now;
        }
    }

    /** What the table asks of it. */
    public UnlockFacts facts(Set<UnlockGuard> established) {
        Map<String, Role> reviewers = new HashMap<>();
        if (registrar != null) {
            reviewers.put(registrar, Role.REGISTRAR);
        }
        if (approver != null) {
            reviewers.putIfAbsent(approver, Role.RA_APPROVER);
        }
        return new UnlockFacts(state, mode, organization, holder, requester, reviewers, established);
    }

    /** A station was asked. */
    public void ordered(String jobId) {
        job = jobId;
        tries++;
        failure = null;
    }

    public void failed(String why) {
        failure = why;
    }

    public void handedBack(boolean toCustomer) {
        backToCustomer = toCustomer;
    }

    public int version() {
        return version;
    }

    public UnlockState state() {
        return state;
    }

    public UnlockView view() {
        return new UnlockView(
                new UnlockView.Key(id == null ? 0 : id, version, number),
                state,
                stateSince,
                new UnlockView.Subject(application, attempt, serialNumber, label, mode, organization, holder),
                new UnlockView.Asked(requester, requesterName, requesterRole, cause, note, openedAt),
                new UnlockView.People(registrar, registrarName, approver, approverName),
                new UnlockView.Work(job, tries, failure, backToCustomer));
    }

    /** The key of this open unlocking; null at an end. */
    public String openKey() {
        return openKey;
    }
}
