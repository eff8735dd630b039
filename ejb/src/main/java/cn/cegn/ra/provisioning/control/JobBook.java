package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.provisioning.entity.InitialPin;
import cn.cegn.ra.provisioning.entity.JobPhase;
import cn.cegn.ra.provisioning.entity.KeyJob;
import cn.cegn.ra.provisioning.entity.KeyJobView;
import cn.cegn.ra.provisioning.entity.StockKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The jobs that stations were given, and the PINs that belong to them. */
@ApplicationScoped
public class JobBook {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PinMaker pins;

    @Inject
    private Clock clock;

    /** The newest job of a case and attempt whose key was not taken out of the case. */
    public Optional<KeyJob> current(long application, int attempt) {
        return entities.createQuery(
                        "select j from KeyJob j where j.application = :application and j.attempt = :attempt"
                                + " and j.phase <> :cancelled order by j.begunAt desc",
                        KeyJob.class)
                .setParameter("application", application)
                .setParameter("attempt", attempt)
                .setParameter("cancelled", JobPhase.CANCELLED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The same for many cases, by case. */
    public Map<Long, KeyJobView> newest(Set<Long> applications) {
        if (applications.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select j from KeyJob j where j.application in :applications and j.phase <> :cancelled"
                                + " order by j.attempt, j.begunAt",
                        KeyJob.class)
                .setParameter("applications", applications)
                .setParameter("cancelled", JobPhase.CANCELLED)
                .getResultStream()
                .map(KeyJob::view)
                .collect(Collectors.toMap(
                        job -> job.subject().application(), Function.identity(), (older, newer) -> newer));
    }

    /** Serial number of the key that was last made for this case and attempt: the certificate of the attempt is on it and on no other. */
    public Optional<String> lastKey(long application, int attempt) {
        return entities.createQuery(
                        "select j.serialNumber from KeyJob j where j.application = :application and j.attempt = :attempt"
                                + " order by j.begunAt desc",
                        String.class)
                .setParameter("application", application)
                .setParameter("attempt", attempt)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Every job that was begun with this key, the last one first: the cases it was labelled for. */
    public List<KeyJob> ofKey(String serial) {
        return entities.createQuery(
                        "select j from KeyJob j where j.serialNumber = :serial order by j.begunAt desc", KeyJob.class)
                .setParameter("serial", serial)
                .getResultList();
    }

    /** How many jobs ended with a proved key since then. */
    public long written(Instant since) {
        return entities.createQuery(
                        "select count(j) from KeyJob j where j.phase = :written and j.answeredAt >= :since", Long.class)
                .setParameter("written", JobPhase.WRITTEN)
                .setParameter("since", since)
                .getSingleResult();
    }

    public Optional<KeyJob> find(String jobId) {
        return Optional.ofNullable(entities.find(KeyJob.class, jobId));
    }

    /** Writes the intent: the job with its PINs, before anything is sent. */
    public void begin(String jobId, KeyJob.Subject subject, String station) {
        entities.persist(new KeyJob(jobId, subject, station, pins.soPin(), clock.instant()));
        entities.flush();
        entities.persist(new InitialPin(jobId, subject, pins.userPin()));
    }

    /** A job id that no other job ever had: acceptance number, attempt, label, and a count if the same key comes again. */
    public String newId(CaseView subject, String label) {
        String plain =
                subject.key().acceptanceNumber() + "-" + subject.progress().attempt() + "-" + label;
        String id = plain;
        for (int again = 2; find(id).isPresent(); again++) {
            id = plain + "-" + again;
        }
        return id;
    }

    public Optional<InitialPin> pin(String jobId) {
        return Optional.ofNullable(entities.find(InitialPin.class, jobId));
    }

    /**
     * The key was taken out of the case: the job ends, its PIN is destroyed. What user PIN the device has then stays with the key only if nobody was
     * told it and no certificate came of it.
     */
    public KeyJobView cancel(KeyJob job, Optional<StockKey> key) {
        KeyJobView before = job.view();
        job.cancel(clock.instant());
        Optional<InitialPin> pin = pin(before.jobId());
        if (before.phase() == JobPhase.PREPARED) {
            pin.flatMap(InitialPin::pin).ifPresent(made -> key.ifPresent(device -> device.learnUserPin(made)));
        } else if (!before.leavesKeyKnown()) {
            key.ifPresent(StockKey::forgetUserPin);
        }
        pin.ifPresent(ended -> ended.destroy(clock.instant()));
        return before;
    }
}
