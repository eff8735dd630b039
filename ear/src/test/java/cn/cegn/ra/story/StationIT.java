package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.server.PostgresServer;
import cn.cegn.ra.server.RaServer;
import cn.cegn.ra.server.StationPapers;
import cn.cegn.ra.server.StationServer;
import cn.cegn.ra.server.Wire;
import cn.cegn.ra.token.enrolment.StationCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one machine, the centre and a station of its own, and everything that can happen between them. */
class StationIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    /** Seconds after which the station takes a driver for hung. */
    private static final int PATIENT = 60;

    private static final int IMPATIENT = 4;
    private static final String ID = "ws-02";
    private static final String PAGE = "/admin/stations";
    private static final Map<String, String> ON_SITE =
            Map.of("MOBILE", "13800138000", "DELIVERY", "ON_SITE", "NOTICE", "PHONE");

    private PostgresServer database;
    private RaServer centre;
    private StationServer station;
    private Wire wire;
    private Browser browser;
    private Person administrator;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        database = PostgresServer.start();
        // Without a module the centre's own station sees no key.
        centre = database.behind(RaServer.fresh("station-centre"))
                .with("RA_DEMO", "true")
                .with("RA_PKCS11_MODULE", folder.resolve("none.so").toString())
                .start();
        station = StationServer.fresh(ID);
        wire = Wire.to(centre.stationJmsPort());
        browser = new Browser(centre.baseUrl());
        administrator = browser.person("guanli", centre.demoPassword()).logsIn();
    }

    @AfterEach
    void close() throws Exception {
        browser.close();
        wire.close();
        station.close();
        centre.close();
        database.close();
    }

    @Test
    @DisplayName(
            "S2.6-3 … S2.6-5: the key story with the key at a station; its certificate renewed, the station killed, the wire cut, the centre restarted, the driver hung: it ends well, once")
    void theKeyIsMadeAtAStation() throws Exception {
        enrolAndApprove();
        station.renewingAt(centre.stationDoor()).start(wire.port(), PATIENT);
        isAtWork();
        StationRenewal renewal = new StationRenewal(new StationPapers(centre, station), database, ID);
        renewal.comesNearItsEnd();
        startsAgainWithAnotherCertificate(renewal);
        renewal.theBrokerLetsInUntilTheEnd();
        Journey journey = new Journey(cast(), folder);
        journey.untilConformity("USB-Key", ON_SITE, Optional.empty());
        journey.issue().takesKeysIn();

        String label = preparesThroughAKill(journey);
        writesThroughARestartAndAHang(journey);

        journey.issue().signsOff();
        String pin =
                journey.onSiteUntilInUse(Invented.completed("33010019050606106").substring(14));
        journey.keyIsGood(station.keyEnvironment(), label, pin, "孙丽");
        assertThat(database.number("select count(*) from certificate where application_id = ?", journey.id()))
                .isOne();
        renewal.isAskedFor(administrator);
        startsAgainWithAnotherCertificate(renewal);
        isOutWhileDisabled(renewal);
        assertThat(acts())
                .contains("INVITE_STATION", "ENROL_STATION", "APPROVE_STATION", "DISABLE_STATION")
                .containsSubsequence("RENEW_STATION", "ASK_STATION_TO_RENEW", "RENEW_STATION")
                .filteredOn("RENEW_STATION"::equals)
                .hasSize(2);
    }

    /** Nobody touches it: it ends while no job is at work, its supervisor starts it, and it works on. */
    private void startsAgainWithAnotherCertificate(StationRenewal renewal) throws Exception {
        assertThat(station.endsByItself()).isEqualTo(StationRenewal.START_AGAIN);
        station.start(wire.port(), PATIENT);
        await("it takes jobs again").atMost(LONG).until(() -> number("consumer-count") > 0);
        renewal.isDone(administrator);
    }

    /** The station is killed in the middle of the job: it is delivered again, and the same key is taken again. */
    private String preparesThroughAKill(Journey journey) throws Exception {
        String label;
        AutoCloseable hanging = station.keys().hang();
        try {
            label = journey.issue().labelsAKeyWithoutWaiting();
            await("the station is at the job").atMost(LONG).until(() -> number("delivering-count") == 1);
            station.kill();
        } finally {
            hanging.close();
        }
        itsJobWaitsWhileDisabled(journey.id());
        station.start(wire.port(), IMPATIENT);
        journey.cast().approver().stateIs(journey.id(), "USB-Key 已就绪，待签发");
        return label;
    }

    /** A job for a disabled station is put off, in one line of the log each time; enabled again, the station gets it at once. */
    private void itsJobWaitsWhileDisabled(long application) throws Exception {
        administrator.opens(PAGE).presses("停用 " + ID).sees("已停用");
        database.change(
                "update outbox_message set due_at = created_at where effect = 'PREPARE_KEY' and application_id = ?",
                application);
        await("the job is put off").atMost(LONG).until(() -> putOff(application) > 0);
        administrator.opens(PAGE).presses("启用 " + ID).sees("已启用");
        await("the job is sent again")
                .atMost(LONG)
                .until(() -> database.number(
                                "select sent_count from outbox_message where effect = 'PREPARE_KEY' and application_id = ?",
                                application)
                        > 0);
        assertThat(Files.readString(centre.log()))
                .contains("station " + ID + " is not enabled")
                .doesNotContain("could not be consigned");
    }

    private long putOff(long application) throws Exception {
        return database.number(
                "select postponed_count from outbox_message where effect = 'PREPARE_KEY' and application_id = ?",
                application);
    }

    /**
     * The certificate is ordered while the wire is cut, and the centre with its broker is killed and started before it is mended; then the driver hangs
     * while the certificate is written.
     */
    private void writesThroughARestartAndAHang(Journey journey) throws Exception {
        Person approver = journey.cast().approver();
        wire.cut();
        journey.steps().takes(approver, "issue");
        approver.stateIs(journey.id(), "已签发，正在写入");
        centre.kill();
        centre.start();
        signIn(journey.cast());
        administrator.logsIn();
        AutoCloseable hanging = station.keys().hang();
        try {
            wire.mend();
            assertThat(station.endsByItself())
                    .as("the status that says: start me again")
                    .isEqualTo(StationRenewal.START_AGAIN);
            approver.opens("/act/station?id=" + journey.id()).sees("制证工作站正在重新启动");
        } finally {
            hanging.close();
        }
        station.start(wire.port(), PATIENT);
        approver.stateIs(journey.id(), "已制成，待签结记录");
    }

    /** Through the portal and the station's own program. */
    private void enrolAndApprove() throws Exception {
        administrator.opens(PAGE).fills("name", ID).presses("#invite").seesNoErrors();
        StationCode code = StationCode.parse(administrator.readsAt("#code"));
        assertThat(administrator.opens(PAGE).counts("#code"))
                .as("the code is shown once")
                .isZero();
        guessesAreRefused(code);

        Process enrolling = station.enrols(centre.stationDoor(), code.text());
        await("it waits for its approval")
                .atMost(LONG)
                .until(() -> station.said().contains("approval"));
        administrator.opens(PAGE).sees("待批准").presses("批准 " + ID).sees("已批准");
        assertThat(ends(enrolling)).as(station.said()).isZero();
        StationServer thief = StationServer.fresh("ws-03");
        assertThat(ends(thief.enrols(centre.stationDoor(), code.text())))
                .as("the code again")
                .isOne();
        assertThat(thief.said()).doesNotContain(code.secret());
    }

    private void guessesAreRefused(StationCode code) throws Exception {
        StationCode guessed = new StationCode("A".repeat(16), code.pin());
        assertThat(ends(station.enrols(centre.stationDoor(), guessed.text())))
                .as("a guessed code")
                .isOne();
        StationCode elsewhere = new StationCode(code.secret(), "A".repeat(16));
        assertThat(ends(station.enrols(centre.stationDoor(), elsewhere.text())))
                .as("another centre")
                .isEqualTo(2);
    }

    private void isAtWork() {
        await("the station is at work")
                .atMost(LONG)
                .until(() -> administrator
                        .opens(PAGE)
                        .readsAll("tr:has-text('" + ID + "') .sub")
                        .contains("在线"));
    }

    /** Shown out at once, not let in, and in again by itself. */
    private void isOutWhileDisabled(StationRenewal renewal) throws Exception {
        assertThat(number("consumer-count")).as("its hands").isPositive();
        administrator.opens(PAGE).presses("停用 " + ID).sees("已停用");
        await("the station is out").atMost(LONG).until(() -> number("consumer-count") == 0);
        renewal.isNoneForADisabledStation();
        administrator.opens(PAGE).presses("启用 " + ID).sees("已启用");
        await("the station is in again").atMost(LONG).until(() -> number("consumer-count") > 0);
    }

    /** A figure of the queue of jobs. */
    private long number(String figure) {
        String said =
                centre.manage("/subsystem=messaging-activemq/server=default/jms-queue=station-jobs:read-attribute(name="
                        + figure + ")");
        return said.lines()
                .filter(line -> line.contains("\"result\""))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }

    private List<String> acts() throws Exception {
        return database.column("select act from audit_event where object_kind = 'station' and object_id = ?", ID);
    }

    private static int ends(Process process) throws InterruptedException {
        assertThat(process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private Cast cast() throws Exception {
        String password = centre.demoPassword();
        Cast cast = new Cast(
                browser.person("sqr6", password),
                Optional.empty(),
                browser.person("zhuce1", password),
                browser.person("shenpi1", password));
        signIn(cast);
        return cast;
    }

    private static void signIn(Cast cast) {
        List.of(cast.applicant(), cast.registrar(), cast.approver()).forEach(Person::logsIn);
    }
}
