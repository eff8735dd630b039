package cn.cegn.ra.registration.control;

import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.boundary.Material;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.WorkProcessRecord;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.Stage;
import cn.cegn.ra.registration.entity.TransferRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Lists what a case consists of. */
@ApplicationScoped
public class Portfolio {
    @Inject
    private Dossier dossier;

    @Inject
    private Material material;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** What the acts of this stage left, under one digest, with the statement of the caller (S2.5-5). */
    public WorkProcessRecord workRecord(CaseView subject, boolean statement, String notes) {
        String name = current.as(Role.REGISTRAR).map(Actor::name).orElse("");
        return WorkProcessRecord.of(
                Stage.REVIEW_AND_REGISTRATION,
                dossier.all(subject.id()),
                new WorkProcessRecord.Signature(statement, notes, name, clock.instant()));
    }

    /** Form, files and all documents of the case (S2.5-6). */
    public TransferRecord transfer(CaseView subject) {
        return TransferRecord.of(subject.formDigest(), material.files(subject), dossier.all(subject.id()));
    }
}
