package cn.cegn.ra.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.ca.ejbca.replay.ReplayingEjbca;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.server.EjbcaSite;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** An EJBCA that is really gone for a while, with many cases approved. Ten minutes of it, on a turned clock, are CaAwayTest's. */
@Execution(ExecutionMode.CONCURRENT)
class CaAwayIT {
    private static final int CASES = 100;
    private static final Duration AWAY = Duration.ofSeconds(40);
    private static final Duration NOTICED = Duration.ofSeconds(90);
    private static final Duration CAUGHT_UP = Duration.ofMinutes(3);

    @Test
    @DisplayName(
            "S2.6-4: EJBCA goes away with 100 cases approved: pages stay usable and say how many wait; back again, each case gets its one certificate")
    void aHundredCasesOutliveTheCasAbsence() throws Exception {
        EjbcaSite ejbca = EjbcaSite.start();
        try (Site site = Site.open("ca-away", ejbca::behind)) {
            Desks desks = site.desks(1).get(0);
            Queue<BenchCase> cases = site.ready(CASES);
            Casework casework = new Casework();
            cases.forEach(subject -> casework.work(subject, desks));
            site.drain();

            ejbca.ca().down();
            cases.forEach(subject -> desks.approver().call(subject.operation(Step.ISSUE_SOFT.name()), ""));
            long left = System.nanoTime();
            pagesSayHowManyWait(site);
            await("the CA's absence")
                    .atMost(AWAY.plusSeconds(30))
                    .until(() -> System.nanoTime() - left > AWAY.toNanos());
            assertThat(certificates(site)).isZero();
            assertThat(site.count("select count(*) from outbox_message where dead_at is not null"))
                    .isZero();

            ejbca.ca().up();
            await("all certificates")
                    .atMost(CAUGHT_UP)
                    .untilAsserted(() -> assertThat(certificates(site)).isEqualTo(CASES));
            eachHasExactlyOne(site, ejbca.ca());
        }
    }

    private static void pagesSayHowManyWait(Site site) throws Exception {
        try (Browser browser = new Browser(site.server().baseUrl())) {
            Person registrar =
                    browser.person("zhuce1", site.server().demoPassword()).logsIn();
            await("the line on the work list")
                    .atMost(NOTICED)
                    .untilAsserted(() -> assertThat(registrar.opens("/work").readsAt("main"))
                            .contains("CA 暂不可用，已排队 " + CASES + " 件"));
        }
    }

    private static long certificates(Site site) throws SQLException {
        return site.count("select count(*) from certificate");
    }

    private static void eachHasExactlyOne(Site site, ReplayingEjbca ca) throws SQLException {
        assertThat(ca.issued()).as("certificates that EJBCA issued").isEqualTo(CASES);
        assertThat(site.count("select count(distinct serial_number) from certificate"))
                .isEqualTo(CASES);
        assertThat(site.count("select count(distinct application_id) from certificate"))
                .isEqualTo(CASES);
        assertThat(site.count("select count(*) from outbox_message where dead_at is not null"))
                .isZero();
        assertThat(site.count("select count(*) from ca_incident")).isZero();
    }
}
