package cn.cegn.ra.issuance.control;

import cn.cegn.ra.ca.CaCircuit;
import cn.cegn.ra.ca.CaHealth;
import cn.cegn.ra.ca.CaHealth.Finding;
import cn.cegn.ra.ca.CaHealth.Verdict;
import cn.cegn.ra.ca.CaWord;
import cn.cegn.ra.certificate.entity.CertificateStep;
import cn.cegn.ra.issuance.entity.CaIncidentView;
import cn.cegn.ra.issuance.entity.CaReport;
import cn.cegn.ra.issuance.entity.CaReturned;
import cn.cegn.ra.outbox.boundary.Postponements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Knows how the CA is: looks by itself, remembers what it saw, and brings what waits on its way when the CA is back. The CA is asked while no
 * transaction is open.
 */
@ApplicationScoped
public class CaWatch {
    private static final Logger LOG = Logger.getLogger(CaWatch.class);
    private static final int HEXADECIMAL = 16;
    private static final int MOST_INCIDENTS = 20;

    /** A CA that was well is looked at again after this time, one that was not at every round. */
    private static final Duration CALM = Duration.ofSeconds(60);

    /** A page may show a number of waiting cases that is so old. */
    private static final Duration COUNTED_FOR = Duration.ofSeconds(5);

    @Inject
    private CaCircuit circuit;

    @Inject
    private IncidentBook incidents;

    @Inject
    private Postponements postponements;

    @Inject
    private Clock clock;

    private volatile Look last = new Look(null, Instant.EPOCH);
    private volatile Count count = new Count(0, Instant.EPOCH);

    private record Look(CaHealth health, Instant at) {}

    private record Count(long cases, Instant at) {}

    /** Looks if it is time to, and puts on hold what could not be put on hold before. */
    public void round() {
        Duration age = Duration.between(last.at(), clock.instant());
        boolean wary = last.health() == null
                || !last.health().ready()
                || circuit.condition().failures() > 0;
        if (wary || age.compareTo(CALM) >= 0) {
            look();
        }
        if (circuit.condition().isClosed()) {
            incidents.toSuspend().forEach(this::suspend);
        }
    }

    /** Asks the CA how it is, now. */
    public synchronized void look() {
        CaHealth before = last.health();
        CaHealth health = circuit.health();
        last = new Look(health, clock.instant());
        CaWord.tell(new CaWord(health, circuit.condition().isClosed(), last.at()));
        report(before, health);
        boolean recovered = before != null && !before.ready() && health.ready();
        if (recovered) {
            hurry();
        }
    }

    /** What was put off is due at once. Whoever finds the CA back has its answer in hand: nothing that fails here may take it from him. */
    void returned(@Observes CaReturned event) {
        try {
            hurry();
        } catch (RuntimeException e) {
            LOG.warn("what was put off is not hurried, it comes by itself", e);
        }
    }

    /** Everything that the administrator is shown. */
    public CaReport report() {
        return new CaReport(
                last.health(), last.at(), circuit.condition(), countNow(), incidents.newest(MOST_INCIDENTS));
    }

    /** How many cases wait while the CA is away; empty while it is not. Cheap: the number may be some seconds old. */
    public OptionalLong waiting() {
        boolean away = !circuit.condition().isClosed()
                || (last.health() != null && !last.health().ready());
        if (!away) {
            return OptionalLong.empty();
        }
        Duration age = Duration.between(count.at(), clock.instant());
        return OptionalLong.of(age.compareTo(COUNTED_FOR) < 0 ? count.cases() : countNow());
    }

    private long countNow() {
        count = new Count(postponements.waitingCases(IssuanceCourier.ASKING_THE_CA), clock.instant());
        return count.cases();
    }

    private void hurry() {
        int hurried = postponements.hurry(IssuanceCourier.ASKING_THE_CA);
        LOG.infof("the CA answers again; %d messages that were put off are sent at once", hurried);
    }

    private void suspend(CaIncidentView incident) {
        BigInteger serial = new BigInteger(incident.serialNumber(), HEXADECIMAL);
        CaAnswer answer = new CaDialogue(circuit).change(serial, CertificateStep.SUSPEND, null);
        incidents.settle(incident.id(), answer);
    }

    /** One line for each finding that is new: at the start, and whenever something changes. */
    private static void report(CaHealth before, CaHealth now) {
        Map<CaHealth.Check, Verdict> known = before == null
                ? Map.of()
                : before.findings().stream()
                        .collect(Collectors.toMap(Finding::check, Finding::verdict, (one, other) -> other));
        if (before == null || before.ready() != now.ready()) {
            LOG.logf(
                    now.ready() ? Logger.Level.INFO : Logger.Level.WARN,
                    "the CA is %s: %s",
                    now.ready() ? "ready" : "not ready",
                    now.detail());
        }
        now.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAILED || finding.verdict() == Verdict.WARNING)
                .filter(finding -> known.get(finding.check()) != finding.verdict())
                .forEach(finding -> LOG.warnf("CA %s %s: %s", finding.check(), finding.verdict(), finding.detail()));
    }
}
