package cn.cegn.ra.registration.control;

import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.boundary.Material;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.application.entity.WorkProcessRecord;
import cn.cegn.ra.registration.entity.DossierContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Looks whether a dossier holds both parts, whole and unchanged: application material and work documents (S2.5-6). */
@ApplicationScoped
public class DossierInspection {
    @Inject
    private Dossier dossier;

    @Inject
    private Material material;

    public boolean isComplete(CaseView subject) {
        List<DossierEntry> entries = dossier.all(subject.id());
        return subject.key().acceptanceNumber() != null
                && DossierContents.missing(entries, subject.progress().round(), subject.mode())
                        .isEmpty()
                && dossier.current(subject, WorkProcessRecord.class)
                        .filter(record -> record.holdsFor(entries))
                        .isPresent()
                && material.isComplete(subject)
                && material.isIntact(subject);
    }
}
