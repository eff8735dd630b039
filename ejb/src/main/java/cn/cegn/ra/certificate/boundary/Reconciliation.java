package cn.cegn.ra.certificate.boundary;

import cn.cegn.ra.certificate.entity.ComparedStanding;
import cn.cegn.ra.certificate.entity.ComparedStanding.Finding;
import cn.cegn.ra.certificate.entity.Mend;
import cn.cegn.ra.certificate.entity.ReconciliationRun;
import cn.cegn.ra.certificate.entity.ReconciliationView;
import cn.cegn.ra.certificate.entity.StandingDifference;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.outbox.boundary.Outbox;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The book of comparisons of register and CA (S-D-07); each call is a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Reconciliation {
    private static final int MOST_SHOWN = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Certificates certificates;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /**
     * Begins a run; of two that begin at once the database refuses one.
     *
     * @return false if there is such a run already
     */
    public boolean begin(String key) {
        if (entities.find(ReconciliationRun.class, key) != null) {
            return false;
        }
        entities.persist(new ReconciliationRun(key, clock.instant()));
        entities.flush();
        return true;
    }

    /** The next certificates in the order of their ids: a few columns of a page at a time, whatever the size of the register. */
    public List<ComparedStanding> after(long id, int most) {
        return entities.createQuery(
                        "select new cn.cegn.ra.certificate.entity.ComparedStanding(c.id, c.application, c.attempt,"
                                + " c.serialNumber, c.issuer, c.standing, c.standingSince, c.notAfter, c.wantedStep,"
                                + " c.wantedAt) from KeptCertificate c where c.id > :id order by c.id",
                        ComparedStanding.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
    }

    /** Writes a difference down and does about it what its rule says. */
    public void settle(String run, ComparedStanding row, Finding finding) {
        entities.persist(new StandingDifference(run, row, finding, clock.instant()));
        if (finding.mend() == Mend.REGISTER_FOLLOWED) {
            certificates.take(row.application(), row.attempt(), ComparedStanding.following(finding.kind()));
        } else if (finding.mend() == Mend.CA_ASKED_AGAIN) {
            outbox.leave(List.of(Effect.CHANGE_STANDING), row.application(), row.attempt());
        }
    }

    /** @param crlOf when the CRL was made; null if the CA gave none, and nothing was compared */
    public void end(String run, Instant crlOf, long looked) {
        entities.find(ReconciliationRun.class, run).ended(crlOf, looked, clock.instant());
    }

    /** The last run; empty if there was none. */
    @RolesAllowed("ADMINISTRATOR")
    public Optional<ReconciliationView> last() {
        return entities.createQuery(
                        "select r from ReconciliationRun r order by r.begunAt desc", ReconciliationRun.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(run -> run.view(entities.createQuery(
                                "select d from StandingDifference d where d.run = :run order by d.id",
                                StandingDifference.class)
                        .setParameter("run", run.key())
                        .setMaxResults(MOST_SHOWN)
                        .getResultList()));
    }
}
