package cn.cegn.ra.issuance.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.ca.CaCircuit;
import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CertificateProfile;
import cn.cegn.ra.ca.IssuedCertificate;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import cn.cegn.ra.ca.TurnedClock;
import cn.cegn.ra.ca.embedded.EmbeddedCa;
import cn.cegn.ra.ca.embedded.EmbeddedCaSettings;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.outbox.control.Backoff;
import cn.cegn.ra.outbox.entity.OutboxMessage;
import cn.cegn.ra.provisioning.SampleRequests;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Circuit, dialogue, backoff and outbox rows together on a clock that the test turns; only database and broker are left out. */
class CaAwayTest {
    private static final int CASES = 100;
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final Duration AWAY = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    private final TurnedClock clock = new TurnedClock();
    private final Random random = new Random(7);
    private final List<Errand> errands = new ArrayList<>();
    private EmbeddedCa ca;
    private CaCircuit circuit;
    private int calls;

    /** An approved case as the outbox and the order book see it. */
    private static final class Errand {
        private final OutboxMessage row;
        private final RegistrationOrder order;
        private final byte[] request = SampleRequests.request();
        private final List<BigInteger> issued = new ArrayList<>();
        private boolean again;

        private Errand(OutboxMessage row, RegistrationOrder order) {
            this.row = row;
            this.order = order;
        }
    }

    @BeforeEach
    void approve() throws CaException {
        ca = EmbeddedCa.open(
                new EmbeddedCaSettings(folder, URI.create("http://localhost/crl"), clock), "test-only".toCharArray());
        circuit = new CaCircuit(
                ca,
                new CaCircuit.Limits(5, Duration.ofSeconds(15)),
                clock,
                () -> errands.forEach(each -> each.row.postponed(clock.instant())));
        for (int i = 1; i <= CASES; i++) {
            errands.add(new Errand(
                    new OutboxMessage(
                            "m-" + i, Effect.ORDER_CERTIFICATE, new OutboxMessage.Subject(i, 1), clock.instant()),
                    new RegistrationOrder(
                            "ZS-%04d-1".formatted(i),
                            List.of(
                                    new SubjectAttribute(SubjectAttribute.Type.C, "CN"),
                                    new SubjectAttribute(SubjectAttribute.Type.CN, "示例人" + i)),
                            List.of(),
                            CertificateProfile.PERSON,
                            Duration.ofDays(365))));
        }
    }

    @AfterEach
    void closeCa() throws CaException {
        ca.close();
    }

    @Test
    @DisplayName(
            "S2.6-4: the CA is away for ten minutes with 100 cases approved: all are issued when it is back, none twice, none lost")
    void everyCaseIsIssuedOnce() throws CaException {
        ca.stop();
        passes(AWAY);
        assertThat(errands).allSatisfy(errand -> assertThat(errand.issued).isEmpty());
        assertThat(circuit.condition().isClosed()).isFalse();
        int whileAway = calls;

        ca.start();
        passes(Duration.ofSeconds(20));

        assertThat(errands)
                .as("20 s after the CA is back, long before the backoff of most")
                .allSatisfy(errand -> assertThat(errand.issued).hasSize(1));
        assertThat(errands.stream().flatMap(errand -> errand.issued.stream()).distinct())
                .hasSize(CASES);
        for (Errand errand : errands) {
            Optional<IssuedCertificate> there = ca.find(errand.order.username(), null);
            assertThat(there.map(IssuedCertificate::serialNumber)).contains(errand.issued.get(0));
        }
        assertThat(whileAway)
                .as("tries of 100 cases in ten minutes; without patience there would be 60,000")
                .isBetween(CASES, CASES * 12);
    }

    @Test
    @DisplayName("S2.6-4: the CA breaks off after issuing some, and comes back: nobody gets a second certificate")
    void thoseThatWereIssuedAreFoundAgain() throws CaException {
        for (Errand errand : errands.subList(0, CASES / 2)) {
            ca.register(errand.order);
            ca.issue(errand.order, errand.request);
            errand.again = true;
        }
        ca.stop();
        passes(AWAY);
        ca.start();
        passes(Duration.ofSeconds(20));
        assertThat(errands).allSatisfy(errand -> assertThat(errand.issued).hasSize(1));
        assertThat(ca.health().detail()).contains(CASES + " certificates issued");
    }

    /** The relay's and the listener's work, second by second; a message comes twice now and then, as messages do. */
    private void passes(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(STEP)) {
            for (Errand errand : errands) {
                if (!errand.row.isDone() && !errand.row.row().dueAt().isAfter(clock.instant())) {
                    errand.row.sent(clock.instant());
                    run(errand);
                }
            }
            if (!circuit.condition().isClosed() && passed.toSeconds() % 10 == 0) {
                circuit.health();
            }
            clock.turn(STEP);
        }
    }

    private void run(Errand errand) {
        calls++;
        CaAnswer answer = new CaDialogue(circuit).order(errand.order, errand.request, errand.again);
        errand.again = true;
        if (answer instanceof CaAnswer.Issued issued) {
            errand.issued.add(issued.certificate().serialNumber());
            errand.row.done(clock.instant());
        } else {
            assertThat(answer).isInstanceOf(CaAnswer.Later.class);
            errand.row.postponed(clock.instant().plus(Backoff.after(errand.row.postponements(), random)));
        }
    }
}
