package cn.cegn.ra.application.control;

import cn.cegn.ra.application.boundary.Act;
import cn.cegn.ra.application.boundary.ClaimChanged;
import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.boundary.StepTaken;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.CertificateApplication;
import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.outbox.boundary.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** What a step leaves behind: documents, audit row, effects, and until when the next one is due. */
@ApplicationScoped
public class CaseRecords {
    @Inject
    private Dossier dossier;

    @Inject
    private AuditTrail audit;

    @Inject
    private Outbox outbox;

    @Inject
    private StateLimits limits;

    /** Of {@link StepTaken} and {@link ClaimChanged}. */
    @Inject
    private Event<Object> happened;

    /** Documents belong to the round and attempt in which the step was taken, effects to those that follow. */
    public void leave(CaseView before, Act act, Actor actor, AuditEntry row) {
        for (Object document : act.documents()) {
            dossier.leave(before, act.step().name(), actor, document);
        }
        audit.append(row);
        outbox.leave(
                act.step().effects(before.mode(), before.medium()),
                before.id(),
                before.progress().attempt());
        happened.fire(new StepTaken(before, act.step()));
    }

    /** A case was claimed or released. */
    public void held(CaseView subject, AuditEntry row) {
        audit.append(row);
        happened.fire(new ClaimChanged(subject));
    }

    public void due(CertificateApplication application) {
        limits.until(application.state()).ifPresent(application::due);
    }

    public void audit(AuditEntry row) {
        audit.append(row);
    }

    public void auditAlone(AuditEntry row) {
        audit.appendAlone(row);
    }
}
