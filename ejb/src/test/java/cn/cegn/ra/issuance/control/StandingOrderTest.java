package cn.cegn.ra.issuance.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CertificateProfile;
import cn.cegn.ra.ca.CertificateStatus;
import cn.cegn.ra.ca.IssuedCertificate;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import cn.cegn.ra.ca.RevocationReason;
import cn.cegn.ra.ca.TurnedClock;
import cn.cegn.ra.ca.embedded.EmbeddedCa;
import cn.cegn.ra.ca.embedded.EmbeddedCaSettings;
import cn.cegn.ra.certificate.entity.CertificateStanding;
import cn.cegn.ra.certificate.entity.CertificateStep;
import cn.cegn.ra.certificate.entity.KeptCertificate;
import cn.cegn.ra.certificate.entity.NewCertificate;
import cn.cegn.ra.certificate.entity.StandingOrder;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.outbox.control.Backoff;
import cn.cegn.ra.outbox.entity.OutboxMessage;
import cn.cegn.ra.provisioning.SampleRequests;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a certificate's orders, the CA and the outbox's rows do together; only database and broker are left out. */
class StandingOrderTest {
    private static final Duration STEP = Duration.ofSeconds(1);

    /** Two o'clock in the morning of New Year's Day in Beijing. */
    private static final Instant HOLIDAY = Instant.parse("2026-12-31T18:00:00Z");

    @TempDir
    private Path folder;

    private final TurnedClock clock = new TurnedClock();
    private final Random random = new Random(7);
    private final List<OutboxMessage> rows = new ArrayList<>();

    /** Messages whose reader died; the broker delivers them once more, acted on or not. */
    private final List<OutboxMessage> crashed = new ArrayList<>();

    private EmbeddedCa ca;
    private IssuedCertificate issued;
    private KeptCertificate kept;

    /** A message that somebody is at: he has read the order, and may have asked the CA. */
    private record Flight(OutboxMessage row, StandingOrder order) {}

    @BeforeEach
    void issue() throws CaException {
        ca = EmbeddedCa.open(
                new EmbeddedCaSettings(folder, URI.create("http://localhost/crl"), clock), "test-only".toCharArray());
        RegistrationOrder order = new RegistrationOrder(
                "ZS-0001-1",
                List.of(
                        new SubjectAttribute(SubjectAttribute.Type.C, "CN"),
                        new SubjectAttribute(SubjectAttribute.Type.CN, "示例人")),
                List.of(),
                CertificateProfile.PERSON,
                Duration.ofDays(365));
        ca.register(order);
        issued = ca.issue(order, SampleRequests.request());
        kept = new KeptCertificate(
                new NewCertificate(1, 1, "CN=示例人", "00", issued.certificate(), issued.chain()), clock.instant());
    }

    @AfterEach
    void closeCa() throws CaException {
        ca.close();
    }

    @Test
    @DisplayName("S-D-07: loss reported at 02:00 on a holiday: on hold at the CA within a minute, and the CRL says so")
    void aLossIsActedOnAtNight() throws Exception {
        clock.turn(Duration.between(clock.instant(), HOLIDAY));
        order(CertificateStep.SUSPEND, null);
        passes(Duration.ofSeconds(2));
        assertThat(ca.status(issued.serialNumber())).isEqualTo(CertificateStatus.SUSPENDED);
        assertThat(kept.view().standing()).isEqualTo(CertificateStanding.SUSPENDED);
        assertThat(Duration.between(HOLIDAY, kept.view().standingSince())).isLessThan(Duration.ofMinutes(1));
        assertThat(crl().getRevocationReason()).isEqualTo(CRLReason.CERTIFICATE_HOLD);
    }

    @Test
    @DisplayName(
            "S-D-07: the CA is away when a loss is reported: it is asked again until it has done it, and then the key is revoked as compromised")
    void anAbsentCaIsAskedAgain() throws Exception {
        ca.stop();
        order(CertificateStep.SUSPEND, null);
        passes(Duration.ofMinutes(10));
        assertThat(kept.view().standing()).isEqualTo(CertificateStanding.VALID);
        ca.start();
        passes(Backoff.LONGEST.plus(STEP));
        assertThat(ca.status(issued.serialNumber())).isEqualTo(CertificateStatus.SUSPENDED);

        order(CertificateStep.REVOKE, RevocationReason.KEY_COMPROMISE);
        passes(Duration.ofSeconds(2));
        assertThat(kept.view().standing()).isEqualTo(CertificateStanding.REVOKED);
        assertThat(crl().getRevocationReason()).isEqualTo(CRLReason.KEY_COMPROMISE);
        assertThatThrownBy(() -> order(CertificateStep.RESUME, null)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    @DisplayName(
            "S-D-07: messages late, twice, out of order, lost after the CA was asked, with the CA away in between: CA and register end where the newest order says")
    void whateverBefallsTheMessages(int seed) throws Exception {
        Random fate = new Random(seed);
        List<Flight> reading = new ArrayList<>();
        List<Flight> asked = new ArrayList<>();
        CertificateStep wanted = CertificateStep.SUSPEND;
        order(wanted, null);
        for (int i = 0; i < 300; i++) {
            switch (fate.nextInt(8)) {
                case 0 -> {
                    wanted = fate.nextBoolean() ? CertificateStep.SUSPEND : CertificateStep.RESUME;
                    order(wanted, null);
                }
                case 1, 2 -> any(rows, fate).ifPresent(row -> read(row).ifPresent(reading::add));
                case 3, 4 -> {
                    Optional<Flight> flight = any(reading, fate);
                    flight.filter(each -> asks(each.order())).ifPresent(asked::add);
                }
                case 5, 6 -> any(asked, fate).ifPresent(this::note);
                default -> befall(fate, asked);
            }
            clock.turn(STEP);
        }
        ca.start();
        reading.forEach(this::run);
        asked.forEach(this::note);
        crashed.forEach(row -> read(row).ifPresent(this::run));
        passes(Duration.ofMinutes(10));
        boolean held = wanted == CertificateStep.SUSPEND;
        assertThat(ca.status(issued.serialNumber()))
                .isEqualTo(held ? CertificateStatus.SUSPENDED : CertificateStatus.VALID);
        assertThat(kept.view().standing()).isEqualTo(held ? CertificateStanding.SUSPENDED : CertificateStanding.VALID);
        assertThat(rows).allMatch(OutboxMessage::isDone);
    }

    /** The CA goes or comes, or somebody dies after he has asked it. */
    private void befall(Random fate, List<Flight> asked) throws CaException {
        switch (fate.nextInt(3)) {
            case 0 -> ca.stop();
            case 1 -> ca.start();
            default ->
                any(asked, fate).ifPresent(flight -> {
                    asked.remove(flight);
                    crashed.add(flight.row());
                });
        }
    }

    private static <T> Optional<T> any(List<T> all, Random fate) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(fate.nextInt(all.size())));
    }

    private void order(CertificateStep step, RevocationReason reason) {
        kept.order(step, reason, clock.instant());
        leave();
    }

    private void leave() {
        rows.add(new OutboxMessage(
                "m-" + rows.size(), Effect.CHANGE_STANDING, new OutboxMessage.Subject(1, 1), clock.instant()));
    }

    /** The relay's and the listener's work, second by second. */
    private void passes(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(STEP)) {
            for (OutboxMessage row : List.copyOf(rows)) {
                if (!row.isDone() && !row.row().dueAt().isAfter(clock.instant())) {
                    row.sent(clock.instant());
                    read(row).ifPresent(flight -> run(flight));
                }
            }
            clock.turn(STEP);
        }
    }

    private void run(Flight flight) {
        if (asks(flight.order())) {
            note(flight);
        } else {
            flight.row()
                    .postponed(clock.instant().plus(Backoff.after(flight.row().postponements(), random)));
        }
    }

    private Optional<Flight> read(OutboxMessage row) {
        return kept.toAsk().map(order -> new Flight(row, order));
    }

    private boolean asks(StandingOrder order) {
        return new CaDialogue(ca).change(issued.serialNumber(), order.step(), order.reason()) instanceof CaAnswer.Done;
    }

    private void note(Flight flight) {
        kept.take(flight.order().step(), clock.instant());
        flight.row().done(clock.instant());
        if (!kept.isNewest(flight.order())) {
            leave();
        }
    }

    private X509CRLEntry crl() throws CaException, GeneralSecurityException {
        X509CRL crl = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(ca.crl()));
        return crl.getRevokedCertificate(issued.serialNumber());
    }
}
