package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.outbox.boundary.Outbox;
import cn.cegn.ra.provisioning.entity.KeyJob;
import cn.cegn.ra.provisioning.entity.KeyWipe;
import cn.cegn.ra.provisioning.entity.StockKey;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.job.StationJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What stations were told to wipe. */
@ApplicationScoped
public class WipeBook {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private JobBook jobs;

    @Inject
    private PinMaker pins;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** Writes the intent, before anything is sent, and leaves the effect. */
    public void begin(StockKey key, KeyWipe.Order order) {
        List<KeyWipe> former = all(key);
        former.forEach(KeyWipe::destroyPin);
        String id = "wipe-" + key.view().label() + "-" + (former.size() + 1);
        entities.persist(new KeyWipe(id, key.id(), order, pins.userPin(), clock.instant()));
        outbox.leave(List.of(Effect.WIPE_KEY), order.application(), order.attempt());
    }

    /** Nothing is sent any more for this one. */
    public void close(KeyWipe wipe) {
        outbox.done(Effect.WIPE_KEY, wipe.view().application(), wipe.view().attempt());
    }

    public Optional<KeyWipe> find(String jobId) {
        return Optional.ofNullable(jobId).map(id -> entities.find(KeyWipe.class, id));
    }

    public StockKey keyOf(KeyWipe wipe) {
        return entities.find(StockKey.class, wipe.key());
    }

    /** The last one that stands, answered or not. */
    public Optional<KeyWipe> standing(StockKey key) {
        StockKeyView view = key.view();
        return all(key).stream().findFirst().filter(wipe -> wipe.stands(view));
    }

    /** The last one of a key, whatever became of it. */
    public Optional<KeyWipe> last(StockKey key) {
        return all(key).stream().findFirst();
    }

    private List<KeyWipe> all(StockKey key) {
        return entities.createQuery("select w from KeyWipe w where w.key = :key order by w.begunAt desc", KeyWipe.class)
                .setParameter("key", key.id())
                .getResultList();
    }

    /** The one that waits for its answer, of the keys that this case and attempt had last. */
    public Optional<KeyWipe> open(long application, int attempt) {
        return entities.createQuery(
                        "select w from KeyWipe w where w.application = :application and w.attempt = :attempt"
                                + " and w.answeredAt is null order by w.begunAt desc",
                        KeyWipe.class)
                .setParameter("application", application)
                .setParameter("attempt", attempt)
                .getResultStream()
                .filter(wipe -> wipe.stands(keyOf(wipe).view()))
                .findFirst();
    }

    /** The job for the station, as the record stands now. */
    public StationJob.Wipe job(KeyWipe wipe) {
        StockKey key = keyOf(wipe);
        StockKeyView view = key.view();
        List<KeyJob> makers = jobs.ofKey(view.serial());
        return new StationJob.Wipe(
                wipe.view().jobId(),
                view.serial(),
                view.label(),
                key.soPin(),
                key.userPin(FactoryPin.ofVendorsTool()).orElse(null),
                false,
                new StationJob.Scope(
                        makers.stream().map(job -> job.view().jobId()).toList(),
                        wipe.view().onlyLook(),
                        laterSoPin(makers).orElse(null),
                        wipe.newUserPin().orElse(null)));
    }

    /** The SO PIN of the last job on this device if the station never said that the key was prepared: the device may have it or not. */
    private static Optional<Pin> laterSoPin(List<KeyJob> makers) {
        return makers.stream()
                .findFirst()
                .filter(newest -> newest.view().pkcs10() == null)
                .map(KeyJob::soPin);
    }

    /** The SO PIN that is on the device if it is the later one. */
    public Optional<Pin> laterSoPin(StockKey key) {
        return laterSoPin(jobs.ofKey(key.view().serial()));
    }
}
