package cn.cegn.ra.issuance.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CertificateAuthority;
import cn.cegn.ra.ca.CertificateProfile;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import cn.cegn.ra.ca.TurnedClock;
import cn.cegn.ra.ca.embedded.EmbeddedCa;
import cn.cegn.ra.ca.embedded.EmbeddedCaSettings;
import cn.cegn.ra.issuance.entity.CertificateOrder;
import cn.cegn.ra.issuance.entity.Endurance;
import cn.cegn.ra.outbox.control.Backoff;
import cn.cegn.ra.provisioning.SampleRequests;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One order that a CA which is there can not carry out: dialogue, backoff and the order's row on a clock that the test turns. */
class CaFailsForGoodTest {
    private static final RegistrationOrder ORDER = new RegistrationOrder(
            "ZS-0001-1",
            List.of(
                    new SubjectAttribute(SubjectAttribute.Type.C, "CN"),
                    new SubjectAttribute(SubjectAttribute.Type.CN, "示例人")),
            List.of(),
            CertificateProfile.PERSON,
            Duration.ofDays(365));

    @TempDir
    private Path folder;

    private final CaException internalError = CaException.leftOpenByCa("INTERNAL_ERROR: no such curve");
    private final CaException timeOut =
            new CaException(CaException.Kind.UNKNOWN, "no answer within 30 s", new TimeoutException());
    private final TurnedClock clock = new TurnedClock();
    private final Random random = new Random(7);
    private final byte[] request = SampleRequests.request();
    private final CertificateOrder row = new CertificateOrder(1, 1, ORDER.username());
    private EmbeddedCa ca;
    private CaException failure;
    private int attempts;

    @BeforeEach
    void openCa() throws CaException {
        ca = EmbeddedCa.open(
                new EmbeddedCaSettings(folder, URI.create("http://localhost/crl"), clock), "test-only".toCharArray());
    }

    @AfterEach
    void closeCa() throws CaException {
        ca.close();
    }

    @Test
    @DisplayName(
            "S2.6-4: a CA that fails at an order for an hour and shows each time that it made nothing ends it for a person to look; issuing again brings the one certificate")
    void aPermanentFailureEnds() throws CaException {
        failure = internalError;
        Optional<Duration> ended = endsWithin(Duration.ofHours(3));
        assertThat(ended)
                .hasValueSatisfying(time -> assertThat(time)
                        .isBetween(
                                Duration.ofMinutes(60), Duration.ofMinutes(60).plus(Backoff.LONGEST)));
        assertThat(attempts).isGreaterThanOrEqualTo(Endurance.USUAL.attempts());
        assertThat(ca.find(ORDER.username(), null)).isEmpty();

        row.failed(CaException.Kind.UNKNOWN, "a person looks", clock.instant());
        assertThat(row.fruitlessCount()).as("the next round has its own time").isZero();
        failure = null;
        CaAnswer again = new CaDialogue(ca()).order(ORDER, request, true);
        assertThat(again).isInstanceOf(CaAnswer.Issued.class);
        assertThat(new CaDialogue(ca()).order(ORDER, request, true)).isEqualTo(again);
    }

    @Test
    @DisplayName("S2.6-4: a CA that is away, or from which no answer comes, is waited for without end")
    void absenceNeverEnds() {
        failure = timeOut;
        assertThat(endsWithin(Duration.ofHours(12))).isEmpty();
        failure = null;
        ca.stop();
        assertThat(endsWithin(Duration.ofHours(12))).isEmpty();
        assertThat(row.fruitlessCount()).isZero();
    }

    @Test
    @DisplayName("S2.6-4: after a time-out the hour begins anew, because the request may still be on its way")
    void aTimeOutBeginsAnew() {
        failure = internalError;
        assertThat(endsWithin(Duration.ofMinutes(55))).isEmpty();
        failure = timeOut;
        assertThat(endsWithin(Duration.ofMinutes(6))).isEmpty();
        failure = internalError;
        assertThat(endsWithin(Duration.ofMinutes(55))).isEmpty();
        assertThat(endsWithin(Duration.ofMinutes(20))).isPresent();
    }

    @Test
    @DisplayName("S2.6-4: a few failures do not end an order, however much time lies between them")
    void fewFailuresAreNoEnd() {
        Instant begun = clock.instant();
        Endurance usual = Endurance.USUAL;
        assertThat(usual.isOver(usual.attempts() - 1, begun, begun.plus(Duration.ofDays(1))))
                .isFalse();
        assertThat(usual.isOver(1000, begun, begun.plus(usual.time()).minusMillis(1)))
                .isFalse();
        assertThat(usual.isOver(usual.attempts(), begun, begun.plus(usual.time())))
                .isTrue();
    }

    @Test
    @DisplayName("S2.6-4: how long is a setting in minutes; what is no such number is none")
    void theTimeIsASetting() {
        assertThat(Endurance.ofMinutes(" 240 ").map(Endurance::time)).contains(Duration.ofHours(4));
        for (String wrong : List.of("0", "-5", "10081", "1h", "")) {
            assertThat(Endurance.ofMinutes(wrong)).as(wrong).isEmpty();
        }
    }

    /** Asks as the outbox does, until the order is given up or the time is over. */
    private Optional<Duration> endsWithin(Duration time) {
        Instant begun = clock.instant();
        Instant last = begun.plus(time);
        for (int before = 0; clock.instant().isBefore(last); before++) {
            attempts++;
            CaAnswer answer = new CaDialogue(ca()).order(ORDER, request, attempts > 1);
            if (answer instanceof CaAnswer.Fruitless fruitless) {
                if (row.fruitless(fruitless.words(), Endurance.USUAL, clock.instant())) {
                    return Optional.of(Duration.between(begun, clock.instant()));
                }
            } else {
                assertThat(answer).isInstanceOf(CaAnswer.Later.class);
                row.delayed("", clock.instant());
            }
            clock.turn(Backoff.after(before, random));
        }
        return Optional.empty();
    }

    /** The CA, which fails at issuing if a failure is set. */
    private CertificateAuthority ca() {
        return (CertificateAuthority) Proxy.newProxyInstance(
                CertificateAuthority.class.getClassLoader(),
                new Class<?>[] {CertificateAuthority.class},
                (proxy, method, arguments) -> {
                    if (failure != null && method.getName().equals("issue")) {
                        throw failure;
                    }
                    try {
                        return method.invoke(ca, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
