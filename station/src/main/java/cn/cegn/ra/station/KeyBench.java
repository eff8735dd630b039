package cn.cegn.ra.station;

import cn.cegn.ra.station.wiring.PluggedModules;
import cn.cegn.ra.token.UsbKeyDescription;
import cn.cegn.ra.token.UsbKeySlots;
import cn.cegn.ra.token.enrolment.AnswerSignature;
import cn.cegn.ra.token.job.JobEnvelope;
import cn.cegn.ra.token.job.StationAnswer;
import cn.cegn.ra.token.job.StationAnswer.Failed;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.job.StationAnswer.Progress;
import cn.cegn.ra.token.job.StationAnswer.SeenKey;
import cn.cegn.ra.token.job.StationJob;
import cn.cegn.ra.token.making.KeyMaking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The place where the keys are: one thread at a time works on a key, on several keys at once where the drivers bear it, and no job waits longer
 * than the deadline.
 */
@ApplicationScoped
public class KeyBench {
    private static final Logger LOG = Logger.getLogger(KeyBench.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final StationSettings settings;
    private final PluggedModules modules = new PluggedModules();
    private final Function<List<Path>, UsbKeySlots> loading;
    private final BusyKeys busy = new BusyKeys();
    private volatile List<SeenKey> lastSeen = List.of();
    private Optional<UsbKeySlots> slots = Optional.empty();
    private boolean looked;
    private StationIdentity identity;

    public KeyBench() {
        this.settings = StationSettings.ofThisServer();
        this.loading = modules::load;
    }

    KeyBench(StationSettings settings, Function<List<Path>, UsbKeySlots> loading) {
        this.settings = settings;
        this.loading = loading;
    }

    public String stationId() {
        return settings.stationId();
    }

    /** DER of the certificate for which jobs are enveloped. */
    public byte[] certificate() {
        try {
            return identity().certificate().getEncoded();
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException if the envelope is not for this station */
    public StationJob opened(byte[] envelope) {
        IllegalArgumentException notOurs = null;
        for (X509Certificate certificate : identity().certificates()) {
            try {
                return JobEnvelope.open(envelope, identity().key(), certificate);
            } catch (IllegalArgumentException e) {
                notOurs = e;
            }
        }
        throw notOurs;
    }

    /**
     * By the station's own key, so that nobody else answers in its name. Empty of the centre's own station, whose queue nobody else reaches.
     */
    public String signature(String answer) {
        return settings.isOfTheCentre()
                ? ""
                : AnswerSignature.sign(answer, identity().key());
    }

    /** What this station remembers of tries of PINs. */
    TryBook tries() {
        return new TryBook(settings.directory(), Clock.systemUTC());
    }

    StationFolder folder(Clock clock) {
        return new StationFolder(settings.directory(), settings.stationId(), clock);
    }

    private synchronized StationIdentity identity() {
        if (identity == null) {
            identity = StationIdentity.of(settings.directory(), settings.stationId(), Clock.systemUTC());
        }
        return identity;
    }

    /**
     * The keys that are plugged in; empty while a job is at work and the drivers do not bear a look beside it. A key that is worked on is as it
     * was before. SoftHSM's next free slot, blank as it is, is no key.
     */
    public Optional<List<SeenKey>> lookAround() {
        Optional<Lock> turn = busy.lookNow(isForSeveralAtOnce());
        if (turn.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<SeenKey> before = lastSeen;
            lastSeen = slots().map(UsbKeySlots::pluggedIn).orElse(List.of()).stream()
                    .filter(key -> key.initialised() || key.isIdentifiable())
                    .map(key -> busy.isAtWork(key.serial()) ? asBefore(seen(key), before) : seen(key))
                    .toList();
            return Optional.of(lastSeen);
        } finally {
            turn.get().unlock();
        }
    }

    private static SeenKey asBefore(SeenKey now, List<SeenKey> before) {
        return before.stream()
                .filter(key -> key.serial().equals(now.serial()))
                .findFirst()
                .orElse(now);
    }

    private boolean isForSeveralAtOnce() {
        return slots().map(UsbKeySlots::isForSeveralAtOnce).orElse(true);
    }

    private static SeenKey seen(UsbKeyDescription key) {
        return new SeenKey(
                key.serial(),
                key.manufacturer(),
                key.model(),
                key.label(),
                key.initialised(),
                key.userPin(),
                key.soPin());
    }

    /**
     * Carry out the job in a thread of the executor and wait for it no longer than the deadline.
     *
     * @throws IllegalStateException what nobody expected; the message is to be delivered again
     */
    public StationAnswer answer(StationJob job, ExecutorService executor, Consumer<Progress> watcher) {
        AtomicReference<Thread> worker = new AtomicReference<>();
        Future<StationAnswer> answer = executor.submit(() -> {
            worker.set(Thread.currentThread());
            return made(job, watcher);
        });
        try {
            return awaited(job, answer, worker);
        } catch (ExecutionException e) {
            throw new IllegalStateException("job " + job.jobId(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("job " + job.jobId() + " was interrupted", e);
        }
    }

    /** The job has a deadline, and each call into a driver its own, shorter one. */
    private StationAnswer awaited(StationJob job, Future<StationAnswer> answer, AtomicReference<Thread> worker)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + settings.deadline().toNanos();
        long look = Math.min(LOOK.toMillis(), settings.deadline().toMillis());
        while (true) {
            try {
                return answer.get(look, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                Thread thread = worker.get();
                String call = thread == null ? "" : modules.runningCall(thread);
                boolean hung = thread != null && isTooLong(modules.runningFor(thread));
                if (hung || System.nanoTime() - end >= 0) {
                    answer.cancel(true); // ends a wait for the drivers, but no call into one
                    LOG.errorf(
                            "job %s on key %s: no answer in time, driver is in %s", job.jobId(), job.keySerial(), call);
                    return new Failed(job.jobId(), job.keySerial(), Failure.DRIVER_HUNG, call);
                }
            }
        }
    }

    /** Whether a driver has not returned from a call for longer than any call takes. */
    public boolean isDriverHung() {
        return isTooLong(modules.runningFor());
    }

    private boolean isTooLong(Duration running) {
        return running.compareTo(settings.callDeadline()) > 0;
    }

    /** The call that a driver is in; empty if none. */
    public String runningCall() {
        return modules.runningCall();
    }

    /** Runs this while no job is at work; says whether it did. */
    public boolean whileIdle(Runnable act) {
        Optional<Lock> turn = busy.lookNow(false);
        if (turn.isEmpty()) {
            return false;
        }
        try {
            act.run();
            return true;
        } finally {
            turn.get().unlock();
        }
    }

    private StationAnswer made(StationJob job, Consumer<Progress> watcher) throws InterruptedException {
        Optional<UsbKeySlots> present = slots();
        BusyKeys.Turn turn = busy.work(job.keySerial(), isForSeveralAtOnce());
        try {
            return present.isPresent()
                    ? new KeyMaking(present.get(), watcher).perform(job)
                    : new Failed(job.jobId(), job.keySerial(), Failure.KEY_NOT_PRESENT, "no PKCS#11 module");
        } finally {
            turn.end();
        }
    }

    /** Loaded at the first look, not at deployment: a server without a module, or with a bad one, starts all the same. */
    private synchronized Optional<UsbKeySlots> slots() {
        if (looked) {
            return slots;
        }
        looked = true;
        if (settings.modules().isEmpty()) {
            LOG.warnf(
                    "station %s has no PKCS#11 module; name one by ra.pkcs11.module or RA_PKCS11_MODULE",
                    settings.stationId());
            return slots;
        }
        try {
            slots = Optional.of(loading.apply(settings.modules()));
            LOG.infof("station %s works with %s", settings.stationId(), settings.modules());
        } catch (UnsatisfiedLinkError e) {
            LOG.errorf("station %s can not load %s: %s", settings.stationId(), settings.modules(), e.getMessage());
        }
        return slots;
    }
}
