package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.cegn.ra.browser.Accessibility;
import cn.cegn.ra.browser.Album;
import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.server.PostgresServer;
import cn.cegn.ra.server.RaServer;
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

/** A key comes back: its certificate is revoked, two people have the station wipe it, and another case gets it. */
@Execution(ExecutionMode.CONCURRENT)
class KeyWipeIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Map<String, String> ON_SITE =
            Map.of("MOBILE", "13800138000", "DELIVERY", "ON_SITE", "NOTICE", "PHONE");
    private static final String QUEUE = "/subsystem=messaging-activemq/server=default/jms-queue=provisioning:";

    private PostgresServer database;
    private RaServer server;
    private Browser browser;
    private Person first;
    private Person second;
    private String life;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        database = PostgresServer.start();
        server = database.behind(RaServer.fresh("wipe")).with("RA_DEMO", "true").start();
        browser = new Browser(server.baseUrl());
        first = person("shenpi1", new Album("9-wiping"));
        second = person("shenpi2", new Album("9-wiping-second"));
    }

    @AfterEach
    void close() throws Exception {
        browser.close();
        server.close();
        database.close();
    }

    @Test
    @DisplayName(
            "S-D-01, S-D-02: a key whose certificate was revoked comes back, is wiped by the station when two people say so, and is used again")
    void aKeyComesBackIsWipedAndUsedAgain() throws Exception {
        Journey journey = new Journey(cast("sqr6"), folder);
        String label = journey.untilTheKeyIsMade(ON_SITE);
        String formerPin = isHandedOver(journey);
        assertThat(key(label, formerPin).opens()).isTrue();
        getsLostOnTheWay(journey);
        life = first.opens("/keys?q=" + label)
                .linksOf("td a:text-is('" + label + "')")
                .get(0);

        comesBack();
        isWiped(label);
        assertThat(key(label, formerPin).isEmpty()).as("what pkcs11-tool sees").isTrue();
        assertThat(key(label, formerPin).opens()).as("its former PIN").isFalse();
        isReused();

        Journey next = new Journey(cast("sqr9"), folder);
        next.untilConformity("USB-Key", ON_SITE, Optional.empty());
        next.issue().labelsTheKey(label);
        next.issue().issues();
        next.issue().signsOff();
        String pin =
                next.onSiteUntilInUse(Invented.completed("33010019050909109").substring(14));
        next.keyIsGood(server, label, pin, "冯雪");
        whatIsInForceIsLeft();
        assertThat(key(label, pin).opens()).as("the PIN of the key in use").isTrue();
        assertThat(browser.complaints()).isEmpty();
    }

    /** Says the PIN. */
    private static String isHandedOver(Journey journey) {
        journey.delivery().packsTheKey();
        journey.delivery().handsOver(Invented.completed("33010019050606106").substring(14));
        return journey.delivery().tellsThePinOnSite();
    }

    /** The approver ends what was made: its certificate is revoked, the case gets another key. */
    private void getsLostOnTheWay(Journey journey) {
        Person approver = journey.cast().approver();
        journey.steps()
                .takes(
                        approver,
                        "report-not-delivered",
                        person -> person.ticks("fNOT_RECEIVED").fills("explanation", "交接时遗失"));
        journey.steps()
                .takes(
                        approver,
                        "remake",
                        person -> person.fills("fate", "LOST").fills("reason", "交接时遗失"));
        await("the certificate is revoked")
                .atMost(LONG)
                .until(() -> database.number("select count(*) from certificate where status = 'REVOKED'") == 1);
    }

    private void comesBack() {
        first.opens(life).sees("已撤销");
        first.fills("step", "TAKE_RETURN")
                .fills("reason", "在车上找到")
                .presses("#enter")
                .seesNoErrors();
        assertThat(state(first)).isEqualTo("已收回");
    }

    /** The order lies in the station's queue while the server is killed. */
    private void isWiped(String label) throws Exception {
        proposes("WIPE", "由制证台清空");
        assertThat(Accessibility.violations(first.page())).isEmpty();
        first.ticks("seen").presses("#wipe");
        assertThat(first.errors()).singleElement().asString().contains("须是两个自然人");

        server.manage(QUEUE + "pause()");
        second.opens(life).presses("#wipe");
        assertThat(second.errors()).singleElement().asString().contains("亲眼核对");
        second.ticks("seen").presses("#wipe").seesNoErrors();
        second.sees("制证台正在清空这只 USB-Key");
        assertThat(state(second)).as("before the station has said so").isEqualTo("已收回");
        assertThat(Accessibility.violations(second.page())).isEmpty();
        first.opens("/station").sees("清空 " + label).sees("制证台正在清空，请不要拔出");
        assertThat(browser.complaints()).isEmpty();
        server.kill();
        server.start();
        List.of(first, second).forEach(Person::logsIn);
        // What the pages said while their server was gone is not asked for.
        assertThat(browser.complaints())
                .allMatch(complaint -> complaint.contains("WebSocket") || complaint.contains("Failed to load"));

        await("the station has wiped it")
                .atMost(LONG)
                .until(() -> state(second.opens(life)).equals("已清空"));
        second.sees("制证台已读到这只 USB-Key 是空的").sees("徐敏 提出，马超 确认");
        assertThat(database.number("select count(*) from key_wipe where answered_at is not null and failure is null"
                        + " and pin_sealed is null"))
                .isOne();
        assertThat(database.number("select count(*) from key_wipe")).isOne();
    }

    private void isReused() {
        proposes("REUSE", "外观完好");
        second.opens(life).ticks("seen").presses("#confirm").seesNoErrors();
        assertThat(state(second)).isEqualTo("在库");
        assertThat(second.readsAll("#life .w")).startsWith("再用，放回库存", "提出再用", "清空", "确认，交制证台清空", "提出清空", "收回", "登记遗失");
    }

    /** Its second holder gives it back, too; but nobody has revoked his certificate. */
    private void whatIsInForceIsLeft() {
        first.opens(life).fills("step", "TAKE_RETURN").fills("reason", "离岗交回").presses("#enter");
        assertThat(first.errors()).singleElement().asString().contains("证书还有效");
        first.ticks("certificatesSeen").presses("#enter").seesNoErrors();
        for (String step : List.of("WIPE", "DESTROY")) {
            first.opens(life).fills("proposal", step).fills("note", "离岗").presses("#propose");
            assertThat(first.errors()).singleElement().asString().contains("请先在该件里撤销这张证书");
        }
        assertThat(Accessibility.violations(first.page())).isEmpty();
        first.sees("这只 USB-Key 的证书还有效");
    }

    private void proposes(String step, String how) {
        first.opens(life).fills("proposal", step).fills("note", how);
        first.presses("#propose").seesNoErrors();
    }

    private static String state(Person person) {
        return person.readsAt("#main .titlerow .tag");
    }

    private KeyCheck key(String label, String pin) {
        return new KeyCheck(server.keyEnvironment(), label, pin, folder);
    }

    private Cast cast(String applicant) {
        Album album = new Album("9-wiping-" + applicant);
        return new Cast(person(applicant, album), Optional.empty(), person("zhuce1", album), first);
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
