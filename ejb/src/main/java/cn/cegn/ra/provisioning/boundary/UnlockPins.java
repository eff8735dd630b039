package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.provisioning.control.UnlockBook;
import cn.cegn.ra.token.Pin;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The PINs of unlocked keys: told once, then gone (S2.7-3). When and to whom is decided by the case of the unlocking. */
@Stateless
@PermitAll
public class UnlockPins {
    @Inject
    private UnlockBook book;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /**
     * The PIN that the key was given, exactly once: it is destroyed in the caller's transaction. Empty if it was told or destroyed.
     *
     * @param toWhom the person's name, kept with the time
     */
    @RolesAllowed("RA_APPROVER")
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<Pin> tell(String jobId, String toWhom) {
        Optional<Pin> told = book.find(jobId).flatMap(job -> job.tell(toWhom, clock.instant()));
        AuditEntry row = AuditEntry.of(current.as(Role.RA_APPROVER).orElseThrow(), "TELL_PIN", "unlock_job", jobId);
        audit.append(told.isPresent() ? row : row.ended(AuditEntry.Outcome.REFUSED, "PIN_GONE"));
        return told;
    }
}
