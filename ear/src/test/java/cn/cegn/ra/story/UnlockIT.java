package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.cegn.ra.browser.Album;
import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.server.PostgresServer;
import cn.cegn.ra.server.RaServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A key in use whose PIN was entered wrongly until nobody knows it any more gets a new one, in a case of two people of the RA. */
@Execution(ExecutionMode.CONCURRENT)
class UnlockIT {
    private static final Map<String, String> ON_SITE =
            Map.of("MOBILE", "13800138000", "DELIVERY", "ON_SITE", "NOTICE", "PHONE");
    private static final String WRONG = "00000000";

    private PostgresServer database;
    private RaServer server;
    private Browser browser;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        database = PostgresServer.start();
        server = database.behind(RaServer.fresh("unlock"))
                .with("RA_DEMO", "true")
                .start();
        browser = new Browser(server.baseUrl());
    }

    @AfterEach
    void close() throws Exception {
        browser.close();
        server.close();
        database.close();
    }

    @Test
    @DisplayName(
            "S-D-07: a key whose PIN was entered wrongly is unlocked: two people of the RA, a new PIN told once, the same certificate")
    void aKeyIsUnlocked() throws Exception {
        Cast cast = cast();
        Journey journey = new Journey(cast, folder);
        String label = journey.untilTheKeyIsMade(ON_SITE);
        String idLastFour = Invented.completed("33010019050606106").substring(14);
        String formerPin = journey.onSiteUntilInUse(idLastFour);
        byte[] certificate = Files.readAllBytes(key(label, formerPin).certificate());
        wrongTries(label);

        UnlockStory unlocking = new UnlockStory(cast);
        unlocking.customerAsks();
        unlocking.registrarConfirms();
        nobodyElseMovesIt(cast, unlocking);
        unlocking.approverAgrees();
        cast.approver().opens("/station").sees("解锁 " + label);
        unlocking.stationUnlocks();
        unlocking.handsBack(idLastFour);
        String newPin = unlocking.tellsThePin();

        assertThat(key(label, newPin).opens()).as("the new PIN opens %s", label).isTrue();
        assertThat(key(label, formerPin).opens()).as("the former one").isFalse();
        assertThat(Files.readAllBytes(key(label, newPin).certificate())).isEqualTo(certificate);
        journey.keyIsGood(server, label, newPin, "孙丽");
        thePinIsGone(cast, unlocking);
        assertThat(acts(unlocking.number()))
                .containsSubsequence(
                        "UNLOCK_REQUEST",
                        "UNLOCK_CONFIRM_IDENTITY",
                        "UNLOCK_APPROVE",
                        "UNLOCK",
                        "UNLOCK_RECORD_UNLOCKED",
                        "UNLOCK_HAND_BACK",
                        "UNLOCK_TELL_PIN");
        assertThat(theSecondByLetter(cast, label, newPin, idLastFour)).isNotEqualTo(newPin);
        assertThat(browser.complaints()).isEmpty();
    }

    /** The holder forgets it again; this time the PIN is printed as a sealed letter, once. */
    private String theSecondByLetter(Cast cast, String label, String formerPin, String idLastFour) throws Exception {
        UnlockStory unlocking = new UnlockStory(cast);
        unlocking.customerAsks();
        unlocking.registrarConfirms();
        unlocking.approverAgrees();
        unlocking.stationUnlocks();
        unlocking.handsBack(idLastFour);
        PrintedLetter letter = unlocking.printsThePin();
        assertThat(letter.type()).startsWith("application/pdf");
        assertThat(letter.cache()).isEqualTo("no-store");
        assertThat(key(label, letter.pin()).opens()).as("the printed PIN").isTrue();
        assertThat(key(label, formerPin).opens()).as("the former one").isFalse();
        unlocking.stateIs("已办结", cast.approver());
        assertThat(database.number("select count(*) from unlock_job where pin_sealed is not null"))
                .isZero();
        return letter.pin();
    }

    /** SoftHSM2 never locks; it says that its PIN was entered wrongly, and the desk shows it. */
    private void wrongTries(String label) {
        for (int time = 0; time < 3; time++) {
            assertThat(key(label, WRONG).opens()).isFalse();
        }
        Person approver = browser.person("shenpi1", password()).logsIn();
        await("the station saw the wrong tries")
                .atMost(Duration.ofSeconds(60))
                .until(() -> approver.opens("/station").counts("text=曾输错") > 0);
    }

    private static void nobodyElseMovesIt(Cast cast, UnlockStory unlocking) {
        assertThat(unlocking.opens(cast.registrar()).counts("#go, [id$=':go'], #unlock"))
                .as("buttons for the registrar")
                .isZero();
        assertThat(unlocking.opens(cast.applicant()).counts("[id$=':go'], #unlock"))
                .as("buttons for the holder, but to withdraw")
                .isZero();
    }

    private void thePinIsGone(Cast cast, UnlockStory unlocking) throws Exception {
        assertThat(unlocking.opens(cast.approver()).counts(".pin")).isZero();
        unlocking.stateIs("已办结", cast.approver());
        assertThat(database.number("select count(*) from unlock_job where pin_sealed is null"
                        + " and destroyed_at is not null and told_at is not null"))
                .isOne();
        assertThat(database.number("select count(*) from unlock_job")).isOne();
    }

    private List<String> acts(String number) throws Exception {
        return database.column(
                "select act from audit_event where object_kind in ('key_unlock', 'usb_key') and outcome = 'DONE'"
                        + " and object_id = ? order by audit_event_id",
                number);
    }

    private KeyCheck key(String label, String pin) {
        return new KeyCheck(server.keyEnvironment(), label, pin, folder);
    }

    private Cast cast() {
        Album album = new Album("8-unlocking");
        return new Cast(person("sqr6", album), Optional.empty(), person("zhuce1", album), person("shenpi1", album));
    }

    private Person person(String account, Album album) {
        return browser.person(account, password()).keepingIn(album).logsIn();
    }

    private String password() {
        try {
            return server.demoPassword();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
