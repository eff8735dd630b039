package cn.cegn.ra.registration.control;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseFactSource;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.certificate.boundary.Certificates;
import cn.cegn.ra.lifecycle.Guard;
import cn.cegn.ra.registration.entity.RegistrationRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;

/** Answers whether a subject is free (S2.5-4) and whether a dossier is complete (S2.5-6). */
@ApplicationScoped
public class RegistrationFacts implements CaseFactSource {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Derivation derivation;

    @Inject
    private Certificates certificates;

    @Inject
    private CaseDesk caseDesk;

    @Inject
    private DossierInspection inspection;

    @Override
    public Set<Guard> answersFor() {
        return Set.of(Guard.NO_DUPLICATE, Guard.DOSSIER_COMPLETE);
    }

    @Override
    public boolean establishes(Guard guard, CaseView subject) {
        return switch (guard) {
            case NO_DUPLICATE -> isFree(subject);
            case DOSSIER_COMPLETE -> inspection.isComplete(subject);
            default -> false;
        };
    }

    private boolean isFree(CaseView subject) {
        String digest = derivation.subjectDigest(subject);
        return !certificates.isInForce(digest)
                && entities.createQuery(
                                "select r from RegistrationRow r where r.subjectDigest = :digest and r.application <> :application",
                                RegistrationRow.class)
                        .setParameter("digest", digest)
                        .setParameter("application", subject.id())
                        .getResultStream()
                        .noneMatch(row -> row.isBeingMade(caseDesk.get(row.application())));
    }
}
