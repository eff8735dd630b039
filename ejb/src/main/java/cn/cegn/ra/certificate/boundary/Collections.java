package cn.cegn.ra.certificate.boundary;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.certificate.entity.CollectionRule;
import cn.cegn.ra.certificate.entity.KeptCertificate;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** The one collection of a soft certificate by its applicant (S-D-05, S2.8-1). */
@Stateless
public class Collections {
    private static final String ACT = "COLLECT_CERTIFICATE";
    private static final String OBJECT = "certificate_application";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CaseDesk cases;

    @Inject
    private CurrentActor current;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Whether the certificate of a case can be collected now; for the page. */
    @RolesAllowed("APPLICANT")
    public boolean isOpen(long application) {
        return cases.find(application)
                .filter(subject -> mayCollect(subject)
                        && CollectionRule.permits(subject.mode(), subject.medium(), subject.state()))
                .flatMap(this::kept)
                .map(kept -> kept.view().collectedAt() == null)
                .orElse(false);
    }

    /** Hands the certificate and its chain out; the second time it is refused, and that is on record. */
    @RolesAllowed("APPLICANT")
    public Collecting collect(long application) {
        Optional<CaseView> found = cases.find(application).filter(this::mayCollect);
        if (found.isEmpty()) {
            return new Collecting.NotVisible();
        }
        CaseView subject = found.get();
        Optional<KeptCertificate> kept = kept(subject);
        if (kept.isEmpty() || !CollectionRule.permits(subject.mode(), subject.medium(), subject.state())) {
            return refused(subject, "collection.notYet");
        }
        if (!kept.get().collect(clock.instant())) {
            return refused(subject, "collection.twice");
        }
        audit.append(AuditEntry.of(actor(), ACT, OBJECT, application)
                .changing(null, kept.get().view().sha256()));
        return new Collecting.Collected(
                kept.get().view().serialNumber(),
                kept.get().pemWithChain(),
                kept.get().der());
    }

    private Collecting refused(CaseView subject, String code) {
        audit.append(AuditEntry.of(actor(), ACT, OBJECT, subject.id()).ended(AuditEntry.Outcome.REFUSED, code));
        return new Collecting.Refused(code);
    }

    private boolean mayCollect(CaseView subject) {
        return current.as(Role.APPLICANT)
                .map(actor -> actor.person().equals(subject.parties().applicant()))
                .orElse(false);
    }

    private Actor actor() {
        return current.as(Role.APPLICANT).orElseThrow();
    }

    private Optional<KeptCertificate> kept(CaseView subject) {
        return entities.createQuery(
                        "select c from KeptCertificate c where c.application = :application and c.attempt = :attempt",
                        KeptCertificate.class)
                .setParameter("application", subject.id())
                .setParameter("attempt", subject.progress().attempt())
                .getResultStream()
                .findFirst();
    }
}
