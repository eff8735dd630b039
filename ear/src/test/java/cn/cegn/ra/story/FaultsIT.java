package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.server.PostgresServer;
import cn.cegn.ra.server.RaServer;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What breaks while a certificate is made: the server, the CA, a message. On PostgreSQL, where the rows can be looked at. */
class FaultsIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Map<String, String> ON_SITE =
            Map.of("MOBILE", "13800138000", "DELIVERY", "ON_SITE", "NOTICE", "PHONE");
    private static final Map<String, String> DOWNLOAD =
            Map.of("MOBILE", "13800138000", "DELIVERY", "DOWNLOAD", "NOTICE", "PHONE");

    private RaServer server;
    private PostgresServer database;
    private Browser browser;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        server = TrialServers.onPostgres();
        database = TrialServers.postgres();
        browser = new Browser(server.baseUrl());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    @DisplayName(
            "S2.6-3, S2.6-4, S2.6-5: killed in KEY_PREPARING and in ISSUED, the case goes on and one certificate exists")
    void aKilledServerGoesOn() throws Exception {
        Cast cast = cast("sqr6");
        Journey journey = new Journey(cast, folder);
        journey.untilConformity("USB-Key", ON_SITE, Optional.empty());
        journey.issue().takesKeysIn();
        Person approver = cast.approver();

        pause("provisioning");
        String label = journey.issue().labelsAKeyWithoutWaiting();
        approver.stateIs(journey.id(), "正在准备 USB-Key");
        killAndStart(cast);
        approver.stateIs(journey.id(), "USB-Key 已就绪，待签发");

        pause("provisioning");
        journey.steps().takes(approver, "issue");
        approver.stateIs(journey.id(), "已签发，正在写入");
        killAndStart(cast);
        approver.stateIs(journey.id(), "已制成，待签结记录");

        journey.issue().signsOff();
        String pin =
                journey.onSiteUntilInUse(Invented.completed("33010019050606106").substring(14));
        journey.keyIsGood(server, label, pin, "孙丽");
        assertThat(certificates(journey.id())).isOne();
    }

    @Test
    @DisplayName(
            "S2.6-4: the CA stopped while a certificate is ordered, the case waits and goes on, one certificate exists")
    void aStoppedCaIsWaitedFor() throws Exception {
        Cast cast = cast("sqr7");
        Journey journey = new Journey(cast, folder);
        journey.untilConformity("软证书", DOWNLOAD, Optional.of(new SoftRequest(folder)));

        switchCa(false);
        journey.steps().takes(cast.approver(), "issue-soft");
        cast.approver().stateIs(journey.id(), "正在签发");
        assertThat(certificates(journey.id())).isZero();
        switchCa(true);

        cast.approver().stateIs(journey.id(), "已制成，待签结记录");
        assertThat(certificates(journey.id())).isOne();
    }

    @Test
    @DisplayName(
            "S2.6-4: a message lost and the server killed in ISSUING, the relay's timer finds it; the same message a second time changes nothing")
    void aMessageIsLostAndAnotherComesTwice() throws Exception {
        Cast cast = cast("sqr1");
        Journey journey = new Journey(cast, folder);
        journey.untilConformity("软证书", withHandler(DOWNLOAD), Optional.of(new SoftRequest(folder)));

        pause("issuance");
        journey.steps().takes(cast.approver(), "issue-soft");
        await("the message is sent").atMost(LONG).until(() -> sent(journey.id()) == 1);
        queue("issuance", "remove-messages(filter=\"\")");
        cast.approver().stateIs(journey.id(), "正在签发");
        killAndStart(cast);
        due(journey.id());
        cast.approver().stateIs(journey.id(), "已制成，待签结记录");
        assertThat(sent(journey.id())).isGreaterThan(1);

        due(journey.id());
        await("the row that was sent again is done")
                .atMost(LONG)
                .until(() -> database.number(
                                "select count(*) from outbox_message where application_id = ? and effect = 'ORDER_CERTIFICATE' and done_at is null",
                                journey.id())
                        == 0);
        cast.approver().stateIs(journey.id(), "已制成，待签结记录");
        assertThat(certificates(journey.id())).isOne();
        assertThat(database.number(
                        "select count(*) from inbox_message where message_id in (select message_id from outbox_message where application_id = ? and effect = 'ORDER_CERTIFICATE')",
                        journey.id()))
                .isOne();
    }

    private Cast cast(String applicant) throws Exception {
        String password = server.demoPassword();
        Person handler = browser.person("jbr1", password);
        Cast cast = new Cast(
                browser.person(applicant, password),
                applicant.equals("sqr1") ? Optional.of(handler) : Optional.empty(),
                browser.person("zhuce1", password),
                browser.person("shenpi1", password));
        signIn(cast);
        return cast;
    }

    private static void signIn(Cast cast) {
        List.of(cast.applicant(), cast.registrar(), cast.approver()).forEach(Person::logsIn);
        cast.handler().ifPresent(Person::logsIn);
    }

    private void killAndStart(Cast cast) throws Exception {
        server.kill();
        server.start();
        signIn(cast);
    }

    private static Map<String, String> withHandler(Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("HANDLER_MOBILE", "13900139000");
        return all;
    }

    /** Until the server is started again, or resumed, nothing is taken out of this queue. */
    private void pause(String queue) {
        queue(queue, "pause()");
    }

    private String queue(String queue, String operation) {
        return server.manage("/subsystem=messaging-activemq/server=default/jms-queue=" + queue + ":" + operation);
    }

    private void switchCa(boolean on) {
        assertThat(browser.visitor().fetches("/test/ca?on=" + on).status()).isEqualTo(204);
    }

    private long certificates(long application) throws Exception {
        return database.number("select count(*) from certificate where application_id = ?", application);
    }

    private long sent(long application) throws Exception {
        return database.number(
                "select coalesce(max(sent_count), 0) from outbox_message where application_id = ? and effect = 'ORDER_CERTIFICATE'",
                application);
    }

    /** Makes the order due at once, as if nobody had acted on it. */
    private void due(long application) throws Exception {
        database.change(
                "update outbox_message set done_at = null, due_at = ? where application_id = ? and effect = 'ORDER_CERTIFICATE'",
                Timestamp.from(Instant.now().minusSeconds(1)),
                application);
    }
}
