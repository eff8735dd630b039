package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.provisioning.entity.UnlockJob;
import cn.cegn.ra.provisioning.entity.UnlockOrder;
import cn.cegn.ra.provisioning.entity.UnlockPhase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** The jobs of unlocking that stations were given. */
@ApplicationScoped
public class UnlockBook {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PinMaker pins;

    @Inject
    private Clock clock;

    /** Writes the intent with its new PIN, before anything is sent. */
    public void begin(UnlockOrder order, String station) {
        entities.persist(new UnlockJob(order, station, pins.userPin(), clock.instant()));
    }

    public Optional<UnlockJob> find(String jobId) {
        return Optional.ofNullable(jobId).map(id -> entities.find(UnlockJob.class, id));
    }

    /** The one that a station is asked for now, of a case and attempt. */
    public Optional<UnlockJob> ordered(long application, int attempt) {
        return entities.createQuery(
                        "select j from UnlockJob j where j.application = :application and j.attempt = :attempt"
                                + " and j.phase = :ordered order by j.begunAt desc",
                        UnlockJob.class)
                .setParameter("application", application)
                .setParameter("attempt", attempt)
                .setParameter("ordered", UnlockPhase.ORDERED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
