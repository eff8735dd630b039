package cn.cegn.ra.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.cegn.ra.ca.ejbca.replay.Trouble;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.server.EjbcaSite;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** An EJBCA that is there and fails at issuing, until a person has to look. The counting is CaFailsForGoodTest's. */
@Execution(ExecutionMode.CONCURRENT)
class CaFailsIT {
    private static final Duration GIVEN_UP = Duration.ofMinutes(4);
    private static final Duration ISSUED = Duration.ofMinutes(1);

    @Test
    @DisplayName(
            "S2.6-4: EJBCA fails at an order for good: it ends with the administrators told; issued again when that is mended there is one certificate")
    void aPermanentFailureEndsAndIsIssuedAgain() throws Exception {
        EjbcaSite ejbca = EjbcaSite.start();
        try (Site site = Site.open("ca-fails", server -> ejbca.behind(server.with("RA_CA_GIVE_UP", "1")))) {
            Desks desks = site.desks(1).get(0);
            BenchCase subject = site.ready(1).element();
            new Casework().work(subject, desks);
            site.drain();

            ejbca.ca().faults().always("pkcs10Request", Trouble.INTERNAL_ERROR);
            desks.approver().call(subject.operation(Step.ISSUE_SOFT.name()), "");
            await("the end of the order").atMost(GIVEN_UP).until(() -> state(site, subject, "ISSUE_FAILED"));
            assertThat(site.count("select count(*) from ca_incident where kind = 'UNKNOWN'"))
                    .isEqualTo(1);
            assertThat(site.count("select count(*) from outbox_message where effect = 'TELL_ADMINISTRATORS'"))
                    .isEqualTo(1);
            assertThat(ejbca.ca().calls("pkcs10Request")).isGreaterThanOrEqualTo(5);
            assertThat(ejbca.ca().issued()).isZero();

            ejbca.ca().faults().clear();
            long version =
                    site.count("select version from certificate_application where application_id = " + subject.id());
            subject.raise(Math.toIntExact(version) - subject.version());
            desks.approver().call(subject.operation(Step.RETRY_ISSUE.name()), "");
            await("the certificate").atMost(ISSUED).until(() -> site.count("select count(*) from certificate") == 1);
            assertThat(ejbca.ca().issued()).isEqualTo(1);
        }
    }

    private static boolean state(Site site, BenchCase subject, String state) throws Exception {
        return site.count("select count(*) from certificate_application where application_id = " + subject.id()
                        + " and state = '" + state + "'")
                == 1;
    }
}
