package cn.cegn.ra.issuance.control;

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

/** The work record of this stage, made from what its acts left (S2.6-6). */
@ApplicationScoped
public class WorkRecords {
    @Inject
    private Dossier dossier;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** The stage's documents under one digest, with the statement of the caller. */
    public WorkProcessRecord of(CaseView subject, boolean statement, String notes) {
        String name = current.as(Role.RA_APPROVER).map(Actor::name).orElse("");
        return WorkProcessRecord.of(
                Stage.ISSUANCE_AND_MAKING,
                dossier.all(subject.id()),
                new WorkProcessRecord.Signature(statement, notes, name, clock.instant()));
    }
}
