package cn.cegn.ra.provisioning.boundary;

import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.outbox.boundary.Courier.Wakeup;
import cn.cegn.ra.outbox.boundary.Outbox;
import cn.cegn.ra.provisioning.control.KeyRegister;
import cn.cegn.ra.provisioning.control.UnlockBook;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.provisioning.entity.StockKey;
import cn.cegn.ra.provisioning.entity.UnlockJob;
import cn.cegn.ra.provisioning.entity.UnlockJobView;
import cn.cegn.ra.provisioning.entity.UnlockOrder;
import cn.cegn.ra.provisioning.entity.Workstation;
import cn.cegn.ra.token.job.StationJob;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;

/** Unlocking at a station: a new PIN by the escrowed SO PIN, for whoever has a case of it. */
@Stateless
@PermitAll
public class KeyUnlocks {
    @Inject
    private UnlockBook book;

    @Inject
    private KeyRegister keys;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** The key if it is plugged in now at exactly one enabled station. */
    public Optional<SeenKeyView> plugged(String serial) {
        return keys.seen(serial);
    }

    /**
     * Writes the intent, in the caller's transaction; the caller leaves the effect.
     *
     * @return false if the key is plugged in nowhere, or at more than one place
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean begin(UnlockOrder order) {
        Optional<SeenKeyView> seen = keys.seen(order.serial());
        seen.ifPresent(key -> book.begin(order, key.station()));
        return seen.isPresent();
    }

    /** Nobody waits for the answer any more: it will change nothing, the PIN is destroyed, and no message of it is sent again. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void cancel(String jobId) {
        book.find(jobId).ifPresent(job -> {
            job.cancel(clock.instant());
            UnlockOrder order = job.order();
            outbox.done(Effect.UNLOCK_KEY, order.application(), order.attempt());
        });
    }

    public Optional<UnlockJobView> find(String jobId) {
        return book.find(jobId).map(UnlockJob::view);
    }

    /** What a station is to do now; empty if it has answered, or nobody waits. */
    public Optional<KeyJobs.Due> due(Wakeup wakeup) {
        return book.ordered(wakeup.application(), wakeup.attempt()).flatMap(job -> {
            UnlockJobView view = job.view();
            return keys.bySerial(view.serial())
                    .map(StockKey::soPin)
                    .flatMap(job::due)
                    .map(due -> to(view.station(), due));
        });
    }

    private KeyJobs.Due to(String station, StationJob job) {
        X509Certificate certificate = keys.station(station)
                .filter(Workstation::isEnabled)
                .map(Workstation::certificate)
                .orElse(null);
        return new KeyJobs.Due(station, certificate, job);
    }
}
