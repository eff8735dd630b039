package cn.cegn.ra.server;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.audit.boundary.AuditSealer;
import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.chain.Outcome;
import cn.cegn.ra.audit.control.ChainReader;
import cn.cegn.ra.audit.control.SealTimer;
import cn.cegn.ra.audit.entity.AuditEntry;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sealing and verifying of the audit trail while others seal too. */
@ExtendWith(ArquillianExtension.class)
public class AuditSealIT {
    private static final int EVENTS = 30;

    @EJB
    private AuditTrail trail;

    @EJB
    private AuditSealer sealer;

    @EJB
    private SealTimer timer;

    @Inject
    private ChainReader reader;

    @Resource
    private ManagedExecutorService executor;

    @Deployment
    public static EnterpriseArchive application() {
        return Deployments.ra(AuditSealIT.class);
    }

    @Test
    @DisplayName("S-D-03: what is sealed while the chain is verified is neither a cut nor a tail without a seal")
    void sealedMeanwhile() {
        happens();
        timer.sealAll(true);

        Outcome outcome = reader.verify(seen -> {
            happens();
            timer.sealAll(true);
        });

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.whole()).isTrue();
        assertThat(reader.verify(seen -> {}).events()).isGreaterThan(outcome.events());
    }

    @Test
    @DisplayName(
            "S-D-03: two who seal one trail at once make one chain without a gap, and every event has one place in it")
    void twoSealers() throws Exception {
        timer.sealAll(true);
        long before = reader.extent().links();
        List<Callable<Long>> both = List.of(this::sealsWhatHappens, this::sealsWhatHappens);
        long sealed = 0;
        for (Future<Long> each : executor.invokeAll(both)) {
            sealed += each.get();
        }
        timer.sealAll(true);

        assertThat(sealed).as("stretches that the two sealed").isPositive();
        Outcome outcome = reader.verify(seen -> {});
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.events()).isGreaterThanOrEqualTo(before + 2L * EVENTS);
        assertThat(reader.extent().links()).isEqualTo(outcome.events());
    }

    private long sealsWhatHappens() {
        long sealed = 0;
        for (int i = 0; i < EVENTS; i++) {
            happens();
            sealed += sealer.seal(0, true).stream().count();
        }
        return sealed;
    }

    private void happens() {
        trail.appendAlone(AuditEntry.by("system", "LOG_OUT", "account", "of-a-test"));
    }
}
