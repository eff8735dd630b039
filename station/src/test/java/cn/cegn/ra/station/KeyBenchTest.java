package cn.cegn.ra.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.UsbKey;
import cn.cegn.ra.token.UsbKeyDescription;
import cn.cegn.ra.token.UsbKeyDescription.PinState;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.UsbKeySlots;
import cn.cegn.ra.token.job.JobEnvelope;
import cn.cegn.ra.token.job.StationAnswer.Failed;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.job.StationAnswer.SeenKey;
import cn.cegn.ra.token.job.StationJob;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyBenchTest {
    private static final StationJob JOB = new StationJob.Prepare(
            "job-1",
            "serial-1",
            "L-000001",
            KeyProfile.P256,
            new Pin("918273-former"),
            new Pin("918273-so"),
            new Pin("918273-user"));

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @TempDir
    private Path data;

    @AfterEach
    void end() {
        released.countDown();
        executor.shutdownNow();
    }

    /** Slots whose opening does what the test says. */
    private record Slots(List<UsbKeyDescription> pluggedIn, Supplier<UsbKey> opening) implements UsbKeySlots {
        @Override
        public boolean isForSeveralAtOnce() {
            return false;
        }

        @Override
        public UsbKey open(String serial) {
            return opening.get();
        }
    }

    private KeyBench bench(List<Path> modules, Duration deadline, Supplier<UsbKey> opening) {
        List<UsbKeyDescription> keys = List.of(
                new UsbKeyDescription("m", "serial-1", "maker", "model", "L", true, true, PinState.FREE, PinState.FREE),
                new UsbKeyDescription("m", "", "maker", "model", "", false, false, PinState.FREE, PinState.FREE));
        return new KeyBench(new StationSettings("ws-01", deadline, modules, data), paths -> new Slots(keys, opening));
    }

    private UsbKey hang() {
        begun.countDown();
        boolean waiting = true;
        while (waiting) {
            try {
                released.await();
                waiting = false;
            } catch (InterruptedException e) {
                waiting = true; // a driver does not hear an interrupt
            }
        }
        throw new UsbKeyException(Failure.KEY_REMOVED, "released");
    }

    @Test
    @DisplayName("S2.6-3: a station without a PKCS#11 module sees no key and says so to a job")
    void aStationWithoutAModuleSeesNoKey() {
        KeyBench bench = bench(List.of(), Duration.ofSeconds(20), this::hang);

        assertThat(bench.lookAround()).contains(List.of());
        assertThat(((Failed) bench.answer(JOB, executor, progress -> {})).failure())
                .isEqualTo(Failure.KEY_NOT_PRESENT);
    }

    @Test
    @DisplayName("S2.6-3: a station sees its keys, but not the empty slot of a software key")
    void aStationSeesItsKeys() {
        KeyBench bench = bench(List.of(Path.of("module")), Duration.ofSeconds(20), this::hang);

        assertThat(bench.lookAround()).contains(List.of(new SeenKey("serial-1", "maker", "model", "L", true)));
    }

    @Test
    @DisplayName("S2.6-5: a driver that hangs past the deadline is an answer")
    void aHungDriverIsAnswered() {
        KeyBench bench = bench(List.of(Path.of("module")), Duration.ofMillis(50), this::hang);

        assertThat(((Failed) bench.answer(JOB, executor, progress -> {})).failure())
                .isEqualTo(Failure.DRIVER_HUNG);
    }

    @Test
    @DisplayName(
            "S2.6-5: what a job that was given up comes to late is heard by nobody, and the repeat begins only after it")
    void aRepeatWaitsForTheJobThatWasGivenUp() {
        KeyBench bench = bench(List.of(Path.of("module")), Duration.ofMillis(50), this::hang);
        assertThat(((Failed) bench.answer(JOB, executor, progress -> {})).failure())
                .isEqualTo(Failure.DRIVER_HUNG);

        assertThat(((Failed) bench.answer(JOB, executor, progress -> {})).failure())
                .as("the driver is still in the first")
                .isEqualTo(Failure.DRIVER_HUNG);
        released.countDown();

        while (bench.lookAround().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(((Failed) bench.answer(JOB, executor, progress -> {})).failure())
                .isEqualTo(Failure.KEY_REMOVED);
    }

    @Test
    @DisplayName("S2.6-5: nobody looks at the drivers while a job works on them")
    void nobodyLooksWhileAJobIsAtWork() throws Exception {
        KeyBench bench = bench(List.of(Path.of("module")), Duration.ofSeconds(20), this::hang);
        Future<?> job = executor.submit(() -> bench.answer(JOB, executor, progress -> {}));
        begun.await();

        assertThat(bench.lookAround()).isEmpty();
        released.countDown();
        assertThat(job.get())
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(Failure.KEY_REMOVED));
        assertThat(bench.lookAround()).isPresent();
    }

    @Test
    @DisplayName("S2.6-5: what nobody expected is not an answer")
    void theUnexpectedIsNoAnswer() {
        KeyBench bench = bench(List.of(Path.of("module")), Duration.ofSeconds(20), () -> {
            throw new IllegalStateException("unexpected");
        });

        assertThatThrownBy(() -> bench.answer(JOB, executor, progress -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("918273");
    }

    @Test
    @DisplayName("S2.6-5: a job enveloped for the station's certificate is opened by it")
    void aJobForThisStationIsOpened() throws Exception {
        KeyBench bench = bench(List.of(), Duration.ofSeconds(20), this::hang);
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(bench.certificate()));

        assertThat(bench.opened(JobEnvelope.seal(JOB, certificate))).isEqualTo(JOB);
    }
}
