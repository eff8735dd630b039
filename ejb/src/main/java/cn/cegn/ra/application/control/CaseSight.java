package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.CertificateApplication;
import cn.cegn.ra.lifecycle.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Who may see which case: own case, own organisation, the RA's people what has reached the RA; nobody else any. */
@ApplicationScoped
public class CaseSight {
    @PersistenceContext
    private EntityManager entities;

    /** The case if this actor may see it. */
    public Optional<CertificateApplication> of(long application, Actor actor) {
        return Optional.ofNullable(entities.find(CertificateApplication.class, application))
                .filter(found -> sees(actor, found));
    }

    public CertificateApplication ofSystem(long application) {
        return Optional.ofNullable(entities.find(CertificateApplication.class, application))
                .orElseThrow(() -> new IllegalStateException("no case " + application));
    }

    private static boolean sees(Actor actor, CertificateApplication found) {
        return switch (actor.role()) {
            case SYSTEM, AUDITOR -> true;
            case APPLICANT -> found.view().parties().applicant().equals(actor.person());
            case HANDLER ->
                found.view().parties().organization().equals(actor.organization())
                        && CaseScope.handlerSees(found.state(), found.view().mode());
            case REGISTRAR, RA_APPROVER ->
                CaseScope.reachedRa(found.state(), found.view().key().acceptanceNumber());
            case ORG_APPROVER, ADMINISTRATOR -> false;
        };
    }
}
