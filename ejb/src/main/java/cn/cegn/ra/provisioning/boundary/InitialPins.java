package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.provisioning.control.JobBook;
import cn.cegn.ra.provisioning.entity.InitialPin;
import cn.cegn.ra.provisioning.entity.JobPhase;
import cn.cegn.ra.provisioning.entity.KeyJob;
import cn.cegn.ra.token.Pin;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The initial PINs: told once, then gone (S2.7-3). When and to whom they may be told is decided by the delivery. */
@Stateless
@PermitAll
public class InitialPins {
    @Inject
    private JobBook jobs;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /**
     * The PIN of the case's key, exactly once: it is destroyed in the same transaction. Empty if the key is not made yet or its PIN was told.
     *
     * @param toWhom the person's name, kept with the time
     */
    @RolesAllowed("RA_APPROVER")
    public Optional<Pin> tell(CaseView subject, String toWhom) {
        Optional<Pin> told = made(subject).flatMap(pin -> pin.tell(toWhom, clock.instant()));
        AuditEntry row = AuditEntry.of(
                current.as(Role.RA_APPROVER).orElseThrow(), "TELL_PIN", "certificate_application", subject.id());
        audit.append(told.isPresent() ? row : row.ended(AuditEntry.Outcome.REFUSED, "PIN_GONE"));
        return told;
    }

    /** Whether the PIN of the case's key was told. */
    public boolean wasTold(CaseView subject) {
        return made(subject).map(InitialPin::wasTold).orElse(false);
    }

    private Optional<InitialPin> made(CaseView subject) {
        return jobs.current(subject.id(), subject.progress().attempt())
                .map(KeyJob::view)
                .filter(job -> job.phase() == JobPhase.WRITTEN)
                .flatMap(job -> jobs.pin(job.jobId()))
                .filter(pin -> pin.isFor(subject.id(), subject.progress().attempt()));
    }
}
