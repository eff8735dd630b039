package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.server.PostgresServer;
import cn.cegn.ra.server.RaServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong in an unlocking in centralised mode, through the portal: each time it is said, nothing is lost, and the right PIN is told once. */
class UnlockFaultsIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Map<String, String> BY_HAND =
            Map.of("MOBILE", "13800138000", "HANDLER_MOBILE", "13900139000", "DELIVERY", "ON_SITE", "NOTICE", "PHONE");
    private static final String NO_KEY = "没有读到这只 USB-Key";
    private static final String TWO_PARTS = "同一自然人不得在本件办两个环节";

    private PostgresServer database;
    private RaServer server;
    private Browser browser;
    private Cast cast;
    private Person second;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        database = PostgresServer.start();
        server = database.behind(RaServer.fresh("unlock-faults"))
                .with("RA_DEMO", "true")
                .with("RA_UNLOCK_MOST", "1")
                .start();
        browser = new Browser(server.baseUrl());
        cast = new Cast(person("sqr1"), Optional.of(person("jbr1")), person("zhuce1"), person("shenpi1"));
        second = person("shenpi2");
        signIn();
    }

    @AfterEach
    void close() throws Exception {
        browser.close();
        server.close();
        database.close();
    }

    @Test
    @DisplayName(
            "S-D-07: 集中: an unlocking is refused, lapses, fails by a wrong SO PIN, by silence and by a kill, and ends well, once;"
                    + " handler and holder are told by mail, and the next one is too much")
    void anUnlockingThroughItsFailures() throws Exception {
        Journey journey = new Journey(cast, folder);
        String label = journey.untilTheKeyIsMade(BY_HAND);
        String handlersEnd = Invented.completed("33010019060101102").substring(14);
        String formerPin = journey.onSiteUntilInUse(handlersEnd);

        isRefused();
        lapsesAndIsAskedForOnce();
        UnlockStory unlocking = new UnlockStory(cast);
        unlocking.customerAsks();
        unlocking.registrarConfirms();
        takesTwoPeople(unlocking);
        failsWithoutItsKey(unlocking);
        failsByAWrongSoPin(unlocking, label);
        isNotWaitedFor(unlocking);
        isCutOff(unlocking);
        unlocking.stationUnlocks();
        theSameMessageAgainChangesNothing(unlocking);
        unlocking.handsBack(handlersEnd);
        String pin = unlocking.tellsThePin();
        unlocking.stateIs("已办结", cast.approver());

        assertThat(key(label, pin).opens()).as("the told PIN opens %s", label).isTrue();
        assertThat(key(label, formerPin).opens()).as("the former one").isFalse();
        theNextOneIsTooMuch();
        everybodyIsTold(journey.id(), pin);
        eachPinButOneWasDestroyedUntold();
    }

    private void isRefused() {
        UnlockStory unlocking = new UnlockStory(cast);
        unlocking.customerAsks();
        unlocking.registrarRefuses();
    }

    /** A page that was opened before asks for a second one in vain; the first one, which nobody moves, ends by itself. */
    private void lapsesAndIsAskedForOnce() throws Exception {
        Person stale = person("jbr1").logsIn().opens("/unlocks");
        UnlockStory unlocking = new UnlockStory(cast);
        unlocking.customerAsks();
        UnlockStory.asksFor(stale);
        assertThat(database.number("select count(*) from key_unlock")).isEqualTo(2);
        database.change(
                "update key_unlock set state_since = ? where state = 'REQUESTED'",
                Timestamp.from(Instant.now().minus(Duration.ofDays(15))));
        unlocking.stateIs("已逾期失效", cast.handlerOrFail());
    }

    /** Two accounts of one natural person are one person: who confirmed the identity neither approves nor unlocks. */
    private void takesTwoPeople(UnlockStory unlocking) throws Exception {
        String own = database.column("select person_id from account where login = 'shenpi2'")
                .get(0);
        unlocking.opens(second);
        isPerson(
                "shenpi2",
                database.column("select person_id from account where login = 'zhuce1'")
                        .get(0));
        second.presses("#go");
        assertThat(unlocking.opens(second).counts("[id$=':go'], #unlock, [id$=':give-up']"))
                .isZero();
        assertThat(database.column("select state from key_unlock order by unlock_id desc"))
                .first()
                .isEqualTo("IDENTITY_CONFIRMED");

        isPerson("shenpi2", own);
        unlocking.approverAgrees();
        unlocking.opens(second);
        isPerson(
                "shenpi2",
                database.column("select person_id from account where login = 'zhuce1'")
                        .get(0));
        second.presses("#unlock").sees(TWO_PARTS);
        isPerson("shenpi2", own);
        assertThat(refusals("UNLOCK")).contains("FRESH_EYES");
    }

    private void isPerson(String login, String person) throws Exception {
        database.change("update account set person_id = ? where login = ?", person, login);
    }

    /** No station at work sees it any more when the button is pressed. */
    private void failsWithoutItsKey(UnlockStory unlocking) throws Exception {
        unlocking.opens(cast.approver());
        database.change("update station set state = 'DISABLED'");
        cast.approver().presses("#unlock").sees(NO_KEY);
        database.change("update station set state = 'ENABLED'");
        assertThat(refusals("UNLOCK")).contains("KEY_PLUGGED_IN");
    }

    /** The escrowed SO PIN is not this key's; put right, another try is another person's decision. */
    private void failsByAWrongSoPin(UnlockStory unlocking, String label) throws Exception {
        String right = database.column("select so_pin_sealed from usb_key where label = ?", label)
                .get(0);
        database.change(
                "update usb_key set so_pin_sealed ="
                        + " (select max(so_pin_sealed) from usb_key where state = 'IN_STOCK') where label = ?",
                label);
        unlocking.ordersTheStation();
        unlocking.failsAndSays("管理口令不对");
        database.change("update usb_key set so_pin_sealed = ? where label = ?", right, label);
    }

    /** The station is silent; what it answers when nobody waits any more changes nothing. */
    private void isNotWaitedFor(UnlockStory unlocking) throws Exception {
        queue("provisioning", "pause()");
        unlocking.ordersTheStation();
        unlocking.stateIs("正在解锁", cast.approver());
        await("the order is on its way").atMost(LONG).until(() -> number("provisioning", "message-count") == 1);
        unlocking.stopsWaiting();
        queue("provisioning", "resume()");
        await("the late answer is there")
                .atMost(LONG)
                .until(() -> Files.readString(server.log()).contains("an answer is no longer waited for"));
        unlocking.stateIs("解锁未成", cast.approver());
        assertThat(database.number(
                        "select count(*) from outbox_message where effect = 'UNLOCK_KEY' and done_at is null"))
                .isZero();
    }

    /** The server with its station is killed while it is at it: nobody knows what came of it, nothing is tried again by itself, and it is said. */
    private void isCutOff(UnlockStory unlocking) throws Exception {
        AutoCloseable hanging = server.keys().hang();
        try {
            unlocking.ordersTheStation();
            await("the station is at it").atMost(LONG).until(() -> number("provisioning", "delivering-count") == 1);
            server.kill();
        } finally {
            hanging.close();
        }
        server.start();
        signIn();
        unlocking.failsAndSays("制证台中途停过");
        await("the key is seen again")
                .atMost(LONG)
                .until(() -> unlocking.opens(cast.approver()).counts("#unlock") == 1);
    }

    /** The order goes out once more, as if nobody had noticed that it was answered. */
    private void theSameMessageAgainChangesNothing(UnlockStory unlocking) throws Exception {
        database.change("update outbox_message set done_at = null, due_at = created_at where effect = 'UNLOCK_KEY'");
        await("each row is done")
                .atMost(LONG)
                .until(() -> database.number(
                                "select count(*) from outbox_message where effect = 'UNLOCK_KEY' and done_at is null")
                        == 0);
        unlocking.stateIs("已解锁，待交还", cast.approver());
    }

    private void theNextOneIsTooMuch() throws Exception {
        UnlockStory.asksFor(cast.handlerOrFail().opens("/unlocks")).sees("近期解锁次数已到上限");
        assertThat(database.column(
                        "select reason from audit_event where act = 'UNLOCK_REQUEST' and outcome = 'REFUSED'"))
                .containsExactly("NOT_TOO_OFTEN");
    }

    /** Handler and holder, each time; and never the PIN. */
    private void everybodyIsTold(long application, String pin) throws Exception {
        List<String> expected = List.of(
                "UNLOCK_ASKED",
                "UNLOCK_REFUSED",
                "UNLOCK_ASKED",
                "UNLOCK_LAPSED",
                "UNLOCK_ASKED",
                "UNLOCK_DONE",
                "UNLOCK_PIN_TOLD");
        await("seven mails")
                .atMost(LONG)
                .untilAsserted(() -> assertThat(told(application)).containsExactlyInAnyOrderElementsOf(expected));
        assertThat(database.column(
                        "select distinct recipients || ' ' || roles from notice where situation like 'UNLOCK%'"))
                .containsExactly("2 HANDLER");
        List<String> mails = mails();
        assertThat(mails).filteredOn(mail -> mail.contains("新口令已告知")).hasSize(2);
        assertThat(mails).noneMatch(mail -> mail.contains(pin));
        cast.handlerOrFail().opens("/case?id=" + application).sees("新口令已告知");
    }

    private List<String> told(long application) throws Exception {
        return database.column(
                "select situation from notice where situation like 'UNLOCK%' and application_id = ?", application);
    }

    private List<String> mails() throws Exception {
        List<String> mails = new ArrayList<>();
        try (Stream<Path> files = Files.list(server.mailDir())) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                mails.add(Files.readString(file));
            }
        }
        return mails;
    }

    private void eachPinButOneWasDestroyedUntold() throws Exception {
        assertThat(database.number("select count(*) from unlock_job where pin_sealed is not null"))
                .isZero();
        assertThat(database.column("select phase from unlock_job order by begun_at"))
                .containsExactly("FAILED", "CANCELLED", "FAILED", "UNLOCKED");
        assertThat(database.number("select count(*) from unlock_job where told_at is not null"))
                .isOne();
    }

    private List<String> refusals(String act) throws Exception {
        return database.column("select reason from audit_event where act = ? and outcome = 'REFUSED'", act);
    }

    private String queue(String queue, String operation) {
        return server.manage("/subsystem=messaging-activemq/server=default/jms-queue=" + queue + ":" + operation);
    }

    private long number(String queue, String figure) {
        return queue(queue, "read-attribute(name=" + figure + ")")
                .lines()
                .filter(line -> line.contains("\"result\""))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }

    private KeyCheck key(String label, String pin) {
        return new KeyCheck(server.keyEnvironment(), label, pin, folder);
    }

    private Person person(String account) throws Exception {
        return browser.person(account, server.demoPassword());
    }

    private void signIn() {
        Stream.of(cast.applicant(), cast.handlerOrFail(), cast.registrar(), cast.approver(), second)
                .forEach(Person::logsIn);
    }
}
