package cn.cegn.ra.status.control;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.outbox.boundary.Outbox;
import cn.cegn.ra.status.entity.StatusState;
import cn.cegn.ra.status.entity.StatusStep;
import cn.cegn.ra.status.entity.StatusView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What a step of a status request leaves: its document in the dossier of the certificate's case, its audit row, its effects. */
@ApplicationScoped
public class StatusTrail {
    private static final String OBJECT = "status_request";
    private static final String PREFIX = "STATUS_";

    @Inject
    private CaseDesk cases;

    @Inject
    private Dossier dossier;

    @Inject
    private AuditTrail audit;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentActor current;

    /** The case of the certificate; the caller may see the request. */
    public CaseView subject(long application) {
        return cases.get(application);
    }

    public void taken(StatusView before, StatusAct act, Actor actor) {
        StatusStep step = act.step();
        StatusView.Subject certificate = before.subject();
        if (act.document() != null) {
            dossier.leave(subject(certificate.application()), name(step), actor, act.document());
        }
        audit.append(AuditEntry.of(actor, name(step), OBJECT, before.number())
                .moving(before.state().name(), step.target().name()));
        outbox.leave(step.effects(), certificate.application(), certificate.attempt());
    }

    public void refused(StatusView before, StatusStep step, Actor actor, String why) {
        audit.append(AuditEntry.of(actor, name(step), OBJECT, before.number())
                .ended(AuditEntry.Outcome.REFUSED, why)
                .moving(before.state().name(), null));
    }

    /** Somebody asked for what he may not see, or has not the role for. */
    public void notVisible(StatusStep step, String kind, Object which) {
        audit.appendAlone(
                AuditEntry.by(current.login(), name(step), kind, which).ended(AuditEntry.Outcome.NOT_VISIBLE, null));
    }

    public void notVisible(StatusStep step, Object which) {
        notVisible(step, OBJECT, which);
    }

    /** Before a request is in the register. */
    public void refusedToOpen(Actor actor, StatusView wanted, StatusStep step, String why) {
        audit.append(
                AuditEntry.of(actor, name(step), "certificate", wanted.subject().serial())
                        .ended(AuditEntry.Outcome.REFUSED, why)
                        .moving(StatusState.NONE.name(), null));
    }

    /** The CA did not do at once what a request wants of it. */
    public void delayed(StatusView request) {
        outbox.leave(
                List.of(Effect.TELL_STATUS_DELAYED),
                request.subject().application(),
                request.subject().attempt());
    }

    /** The name of a step among the acts of all components: {@code WITHDRAW} alone is another one's. */
    public static String name(StatusStep step) {
        return PREFIX + step.name();
    }
}
