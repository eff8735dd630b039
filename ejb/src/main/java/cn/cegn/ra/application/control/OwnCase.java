package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.CertificateApplication;
import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The caller's own case, locked for the length of a draft's act: a file can not slip in while the case is being submitted. */
@ApplicationScoped
public class OwnCase {
    private static final String OBJECT = "certificate_application";
    private static final Set<State> WITH_APPLICANT = EnumSet.of(State.PREPARING, State.RETURNED);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentActor current;

    @Inject
    private AuditTrail audit;

    /** The case, if it is the caller's; otherwise that he tried is on record. */
    public Optional<CertificateApplication> locked(long application, String act) {
        Optional<CertificateApplication> own = Optional.ofNullable(
                        entities.find(CertificateApplication.class, application, LockModeType.PESSIMISTIC_WRITE))
                .filter(this::isMine);
        if (own.isEmpty()) {
            audit.appendAlone(AuditEntry.by(current.login(), act, OBJECT, application)
                    .ended(AuditEntry.Outcome.NOT_VISIBLE, null));
        }
        return own;
    }

    /** The case, if it is the caller's, only to be read. */
    public Optional<CertificateApplication> read(long application) {
        return Optional.ofNullable(entities.find(CertificateApplication.class, application))
                .filter(this::isMine);
    }

    private boolean isMine(CertificateApplication found) {
        return current.as(Role.APPLICANT)
                .map(Actor::person)
                .filter(found.view().parties().applicant()::equals)
                .isPresent();
    }

    /** Whether form and material may be changed. */
    public static boolean isOpen(CertificateApplication application) {
        return WITH_APPLICANT.contains(application.state());
    }

    /** The caller as an applicant. */
    public Actor actor() {
        return current.as(Role.APPLICANT).orElseThrow(() -> new IllegalStateException("the caller is no applicant"));
    }

    /** Writes what was done in the caller's transaction. */
    public void note(String act, String object, Object id) {
        audit.append(AuditEntry.of(actor(), act, object, id));
    }

    /** Writes that an act was refused. */
    public void refuse(String act, long application, String reason) {
        audit.append(AuditEntry.of(actor(), act, OBJECT, application).ended(AuditEntry.Outcome.REFUSED, reason));
    }

    /** Writes that a case was not opened. */
    public void refuseOpening(String act, String reason) {
        audit.append(AuditEntry.of(actor(), act, OBJECT, "none").ended(AuditEntry.Outcome.REFUSED, reason));
    }

    /** Writes that a form changed. */
    public void noteChange(String act, long application, String before, String after) {
        audit.append(AuditEntry.of(actor(), act, OBJECT, application).changing(before, after));
    }

    /** Sends the changes to the database, so that the new version is known. */
    public int flushed(CertificateApplication application) {
        entities.flush();
        return application.version();
    }
}
