package cn.cegn.ra.ca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.ca.AwayCa.Line;
import cn.cegn.ra.ca.CaCircuit.Position;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaCircuitTest {
    private static final Duration REST = Duration.ofSeconds(15);
    private static final int FAILURES = 3;

    private final AwayCa ca = new AwayCa();
    private final TurnedClock clock = new TurnedClock();
    private final AtomicInteger closed = new AtomicInteger();
    private final CaCircuit circuit =
            new CaCircuit(ca, new CaCircuit.Limits(FAILURES, REST), clock, closed::incrementAndGet);

    private void asks() throws CaException {
        circuit.status(BigInteger.ONE);
    }

    private void failsTimes(int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(this::asks).isInstanceOf(CaException.class);
        }
    }

    private Position position() {
        return circuit.condition().position();
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFLINE", "CUT", "SLOW"})
    @DisplayName("S2.6-4: after some failures in a row nobody is let through, and everyone is answered at once")
    void itOpens(Line line) {
        ca.becomes(line);
        failsTimes(FAILURES);
        assertThat(position()).isEqualTo(Position.OPEN);
        int asked = ca.calls();

        assertThatThrownBy(this::asks)
                .isInstanceOfSatisfying(
                        CaException.class, e -> assertThat(e.kind()).isEqualTo(CaException.Kind.UNAVAILABLE))
                .hasMessageContaining("away");
        assertThat(ca.calls()).isEqualTo(asked);
        assertThat(circuit.condition().trialAt()).isEqualTo(clock.instant().plus(REST));
        assertThat(circuit.condition().words()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSING", "ASKING_BACK"})
    @DisplayName("S2.6-4: a CA that says no, or does not know, is there: the circuit stays closed")
    void anAnswerIsNoFailure(Line line) {
        ca.becomes(line);
        failsTimes(FAILURES * 3);
        assertThat(position()).isEqualTo(Position.CLOSED);
        assertThat(ca.calls()).isEqualTo(FAILURES * 3);
    }

    @Test
    @DisplayName("S2.6-4: failures that are not in a row do not open it")
    void anAnswerBeginsTheCountAnew() throws CaException {
        for (int i = 0; i < 4; i++) {
            ca.becomes(Line.CUT);
            failsTimes(FAILURES - 1);
            ca.becomes(Line.GOOD);
            asks();
        }
        assertThat(position()).isEqualTo(Position.CLOSED);
        assertThat(closed).hasValue(0);
    }

    @Test
    @DisplayName(
            "S2.6-4: after the rest one caller tries; if the CA answers him the way is free and those who wait are told, once")
    void itClosesAgain() throws CaException {
        ca.becomes(Line.OFFLINE);
        failsTimes(FAILURES);
        ca.becomes(Line.GOOD);
        clock.turn(REST.minusMillis(1));
        failsTimes(1);
        clock.turn(Duration.ofMillis(1));
        asks();
        asks();
        assertThat(position()).isEqualTo(Position.CLOSED);
        assertThat(circuit.condition().words()).isEmpty();
        assertThat(closed).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFLINE", "CUT", "CRASHING"})
    @DisplayName("S2.6-4: a trial that fails, however, begins a new rest")
    void aFailedTrialRestsAgain(Line line) {
        ca.becomes(Line.OFFLINE);
        failsTimes(FAILURES);
        clock.turn(REST);
        ca.becomes(line);
        assertThatThrownBy(this::asks).isInstanceOf(Exception.class);
        assertThat(position()).isEqualTo(Position.OPEN);
        assertThat(circuit.condition().trialAt()).isEqualTo(clock.instant().plus(REST));
        failsTimes(1);
        assertThat(ca.calls()).isEqualTo(FAILURES + 1);
    }

    @Test
    @DisplayName("S2.6-4: the CA's health is always asked, and a CA found ready closes the circuit")
    void healthGoesThrough() {
        ca.becomes(Line.OFFLINE);
        failsTimes(FAILURES);
        assertThat(circuit.health().ready()).isFalse();
        assertThat(position()).isEqualTo(Position.OPEN);
        ca.becomes(Line.GOOD);
        assertThat(circuit.health().ready()).isTrue();
        assertThat(position()).isEqualTo(Position.CLOSED);
        assertThat(closed).hasValue(1);
    }

    @Test
    @DisplayName("S2.6-4: of many who come after the rest exactly one tries")
    void exactlyOneTries() throws Exception {
        ca.becomes(Line.OFFLINE);
        failsTimes(FAILURES);
        clock.turn(REST);
        ca.becomes(Line.GOOD);
        int others = 15;
        CountDownLatch refused = new CountDownLatch(others);
        ca.during(() -> awaits(refused));
        ExecutorService crowd = Executors.newFixedThreadPool(others + 1);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i <= others; i++) {
                all.add(crowd.submit(() -> isLetThrough(refused)));
            }
            int through = 0;
            for (Future<Boolean> one : all) {
                through += one.get(30, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertThat(through).isOne();
        } finally {
            crowd.shutdownNow();
        }
        assertThat(ca.calls()).isEqualTo(FAILURES + 1);
        assertThat(position()).isEqualTo(Position.CLOSED);
        assertThat(closed).hasValue(1);
    }

    private boolean isLetThrough(CountDownLatch refused) {
        try {
            asks();
            return true;
        } catch (CaException e) {
            refused.countDown();
            return false;
        }
    }

    private static void awaits(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("S2.6-4: a call that began before the circuit opened and fails late does not prolong the rest")
    void lateFailuresDoNotCount() {
        ca.becomes(Line.CUT);
        AtomicInteger deep = new AtomicInteger();
        ca.during(() -> {
            if (deep.incrementAndGet() == 1) {
                failsTimes(FAILURES);
                clock.turn(REST.dividedBy(2));
            }
        });
        assertThatThrownBy(this::asks).isInstanceOf(CaException.class);
        assertThat(position()).isEqualTo(Position.OPEN);
        assertThat(circuit.condition().trialAt())
                .isEqualTo(clock.instant().plus(REST).minus(REST.dividedBy(2)));
    }

    @Test
    @DisplayName("S2.6-4: a CA that does not open is not ready and says why; when it opens it is used")
    void aLateCaSaysWhy() throws CaException {
        AtomicInteger tries = new AtomicInteger();
        LateCa late = new LateCa(() -> {
            if (tries.incrementAndGet() < 3) {
                throw new CaException(CaException.Kind.UNAVAILABLE, "RA_EJBCA_URL is not set");
            }
            return ca;
        });
        assertThatThrownBy(() -> late.status(BigInteger.ONE)).hasMessage("RA_EJBCA_URL is not set");
        assertThat(late.health().ready()).isFalse();
        assertThat(late.health().ready()).isTrue();
        assertThat(late.status(BigInteger.ONE)).isEqualTo(CertificateStatus.VALID);
        assertThat(tries).hasValue(3);
    }
}
