package cn.cegn.ra.unlocking.control;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.outbox.boundary.Outbox;
import cn.cegn.ra.unlocking.entity.UnlockState;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import cn.cegn.ra.unlocking.entity.UnlockView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What a step of unlocking leaves: its document in the dossier of the certificate's case, its audit row, its effects. */
@ApplicationScoped
public class UnlockTrail {
    private static final String OBJECT = "key_unlock";
    private static final String PREFIX = "UNLOCK_";

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

    /** The case of the certificate on the key; the caller may see the unlocking. */
    public CaseView subject(long application) {
        return cases.get(application);
    }

    public void taken(UnlockView before, UnlockAct act, Actor actor) {
        UnlockStep step = act.step();
        if (act.document() != null) {
            dossier.leave(subject(before.subject().application()), name(step), actor, act.document());
        }
        audit.append(AuditEntry.of(actor, name(step), OBJECT, before.number())
                .moving(before.state().name(), step.target().name()));
        outbox.leave(
                step.effects(), before.subject().application(), before.subject().attempt());
    }

    public void refused(UnlockView before, UnlockStep step, Actor actor, String why) {
        audit.append(AuditEntry.of(actor, name(step), OBJECT, before.number())
                .ended(AuditEntry.Outcome.REFUSED, why)
                .moving(before.state().name(), null));
    }

    /** Somebody asked for what he may not see, or has not the role for. */
    public void notVisible(UnlockStep step, Object which) {
        audit.appendAlone(
                AuditEntry.by(current.login(), name(step), OBJECT, which).ended(AuditEntry.Outcome.NOT_VISIBLE, null));
    }

    /** The name of a step among the acts of all components: {@code WITHDRAW} alone is another one's. */
    public static String name(UnlockStep step) {
        return step.name().startsWith("UNLOCK") ? step.name() : PREFIX + step.name();
    }

    /** Before an unlocking is in the register. */
    public void refusedToOpen(Actor actor, String serial, String why) {
        audit.append(AuditEntry.of(actor, name(UnlockStep.REQUEST), "usb_key", serial)
                .ended(AuditEntry.Outcome.REFUSED, why)
                .moving(UnlockState.NONE.name(), null));
    }
}
