package cn.cegn.ra.certificate.boundary;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.certificate.entity.CertificateStanding;
import cn.cegn.ra.certificate.entity.CertificateStep;
import cn.cegn.ra.certificate.entity.CertificateView;
import cn.cegn.ra.certificate.entity.KeptCertificate;
import cn.cegn.ra.certificate.entity.NewCertificate;
import cn.cegn.ra.lifecycle.Actor;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The certificates of the cases. Reading takes a case that the caller was shown already. */
@Stateless
@PermitAll
public class Certificates {
    private static final String OBJECT = "certificate";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<StandingReached> reached;

    @Inject
    private Clock clock;

    /** Keeps what the CA issued, in the caller's transaction; a second one for the same case and attempt is refused by the database. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public CertificateView keep(NewCertificate issued) {
        KeptCertificate kept = new KeptCertificate(issued, clock.instant());
        entities.persist(kept);
        return kept.view();
    }

    /** The certificate of the present attempt; empty while there is none. */
    public Optional<CertificateView> ofCase(CaseView subject) {
        return ofAttempt(subject.id(), subject.progress().attempt());
    }

    /** The certificate of an attempt, whatever became of it. */
    public Optional<CertificateView> ofAttempt(long application, int attempt) {
        return find(application, attempt).map(KeptCertificate::view);
    }

    /** Every certificate that was made for a case, newest first. */
    public List<CertificateView> all(CaseView subject) {
        return entities.createQuery(
                        "select c from KeptCertificate c where c.application = :application order by c.id desc",
                        KeptCertificate.class)
                .setParameter("application", subject.id())
                .getResultStream()
                .map(KeptCertificate::view)
                .toList();
    }

    /** DER of the certificate of an attempt, issuing CA and root behind it. */
    public Optional<List<byte[]>> path(long application, int attempt) {
        return find(application, attempt).map(kept -> {
            List<byte[]> path = new java.util.ArrayList<>(List.of(kept.der()));
            path.addAll(kept.chain());
            return List.copyOf(path);
        });
    }

    /** DER of the issuing CA and root behind the certificate that was made last; empty while there is none. */
    public List<byte[]> newestChain() {
        return entities.createQuery("select c from KeptCertificate c order by c.id desc", KeptCertificate.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(KeptCertificate::chain)
                .orElse(List.of());
    }

    /** Whether a certificate of this subject and type is in force, on hold included (S2.5-4). */
    public boolean isInForce(String subjectDigest) {
        return entities.createQuery(
                                "select count(c) from KeptCertificate c where c.subjectDigest = :digest and c.standing in :standings"
                                        + " and c.notAfter > :now",
                                Long.class)
                        .setParameter("digest", subjectDigest)
                        .setParameter("standings", Set.of(CertificateStanding.VALID, CertificateStanding.SUSPENDED))
                        .setParameter("now", clock.instant())
                        .getSingleResult()
                > 0;
    }

    /** Notes in the caller's transaction what the CA has done already; nothing happens if the certificate stands there already. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean take(long application, int attempt, CertificateStep step) {
        Optional<KeptCertificate> kept = find(application, attempt);
        String before = kept.map(found -> found.view().standing().name()).orElse(null);
        boolean taken = kept.map(found -> found.take(step, clock.instant())).orElse(false);
        if (taken) {
            audit.append(AuditEntry.of(
                            Actor.SYSTEM,
                            step.name() + "_CERTIFICATE",
                            OBJECT,
                            kept.get().view().serialNumber())
                    .moving(before, step.target().name()));
            reached.fire(new StandingReached(application, attempt, step));
        }
        return taken;
    }

    /** Whether a report or a decision about the certificate stands against this step (S-D-07). */
    public boolean isWantedOtherwise(long application, int attempt, CertificateStep step) {
        return find(application, attempt)
                .filter(kept -> kept.wantsOtherwise(step))
                .isPresent();
    }

    /** A soft certificate lies ready to be collected; in the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<CertificateView> offer(long application, int attempt) {
        Optional<KeptCertificate> kept = find(application, attempt);
        kept.ifPresent(found -> found.offer(clock.instant()));
        return kept.map(KeptCertificate::view);
    }

    private Optional<KeptCertificate> find(long application, int attempt) {
        return entities.createQuery(
                        "select c from KeptCertificate c where c.application = :application and c.attempt = :attempt",
                        KeptCertificate.class)
                .setParameter("application", application)
                .setParameter("attempt", attempt)
                .getResultStream()
                .findFirst();
    }
}
