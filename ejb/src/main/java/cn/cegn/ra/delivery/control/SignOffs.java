package cn.cegn.ra.delivery.control;

import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.WorkProcessRecord;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** The work record of 2.7 as it would be signed off now (S2.7-5), and who acts on which day. */
@ApplicationScoped
public class SignOffs {
    @Inject
    private Dossier dossier;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    public WorkProcessRecord record(CaseView view, boolean statement, String notes) {
        String name = approver().map(Actor::name).orElse("");
        return WorkProcessRecord.of(
                Stage.PACKING_AND_DELIVERY,
                dossier.all(view.id()),
                new WorkProcessRecord.Signature(statement, notes == null ? "" : notes.strip(), name, clock.instant()));
    }

    /** The caller as approver. */
    public Optional<Actor> approver() {
        return current.as(Role.RA_APPROVER);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The newest document of a kind in the present round, or null. */
    public <T> T newest(CaseView view, Class<T> type) {
        return dossier.current(view, type).orElse(null);
    }
}
