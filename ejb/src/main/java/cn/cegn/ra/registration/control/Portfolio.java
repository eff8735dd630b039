package cn.cegn.ra.registration.control;

import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.boundary.Material;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.lifecycle.Stage;
import cn.cegn.ra.registration.entity.TransferRecord;
import cn.cegn.ra.registration.entity.WorkProcessRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lists what a case consists of. */
@ApplicationScoped
public class Portfolio {
    @Inject
    private Dossier dossier;

    @Inject
    private Material material;

    /** The documents of the present round under one seal (S2.5-5). */
    public WorkProcessRecord workRecord(CaseView subject, String note) {
        return WorkProcessRecord.over(
                Stage.REVIEW_AND_REGISTRATION,
                WorkProcessRecord.STATEMENT,
                note,
                dossier.all(subject.id()).stream()
                        .filter(entry -> entry.round() == subject.progress().round())
                        .toList());
    }

    /** Form, files and all documents of the case (S2.5-6). */
    public TransferRecord transfer(CaseView subject) {
        return TransferRecord.of(subject.formDigest(), material.files(subject), dossier.all(subject.id()));
    }
}
