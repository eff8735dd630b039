package cn.cegn.ra.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.lifecycle.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A thousand keys in one module: they are all there, a page shows a page's worth, one is found, and made. What it took is printed. */
class ManyKeysIT {
    private static final int KEYS = 1000;
    private static final int A_PAGE = 12;
    private static final int STOCK_PAGE = 50;
    private static final int TIMES = 5;
    private static final Duration LONG = Duration.ofMinutes(2);

    private final List<String> figures = new ArrayList<>();

    private interface Work {
        void run() throws Exception;
    }

    @AfterEach
    void print() {
        figures.forEach(System.out::println);
    }

    @Test
    @DisplayName(
            "S2.6-3: a thousand keys in one module: the page lists a page's worth, one is found by its serial number, and a key is made")
    void aThousandKeys() throws Exception {
        try (Site site = Site.open("many-keys", server -> server.withMoreKeys(KEYS))) {
            Desks desks = site.desks(1).get(0);
            took(
                    "a thousand keys heard of",
                    1,
                    () -> await("the hello")
                            .atMost(LONG)
                            .until(() -> seen(desks).size() > KEYS));
            String[] keys = desks.approver().call("take-in", "").split("\n", -1);
            assertThat(keys).hasSizeGreaterThan(KEYS);
            BenchCase first = confirmed(site, desks);
            BenchCase second = confirmed(site, desks);

            String[] last = keys[keys.length - 1].split(" ", 2);
            pages(site, first.id(), last[0]);
            took("a key made", 1, () -> make(site, desks, first.id(), last));
            took("another key made", 1, () -> make(site, desks, second.id(), keys[0].split(" ", 2)));
            took("what is plugged in, asked", TIMES, () -> seen(desks));
            assertThat(seen(desks)).hasSameSizeAs(keys);
        }
    }

    private void took(String what, int times, Work work) throws Exception {
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            work.run();
            figures.add(String.format(Locale.ROOT, "%s: %.0f ms", what, (System.nanoTime() - begun) / 1e6));
        }
    }

    private static List<String> seen(Desks desks) {
        return Arrays.asList(desks.approver().call("seen", "").split("\n", -1));
    }

    private static BenchCase confirmed(Site site, Desks desks) throws Exception {
        BenchCase subject = site.readyForKeys(1).remove();
        new Casework().work(subject, desks);
        return subject;
    }

    private void pages(Site site, long application, String serial) throws Exception {
        try (Browser browser = new Browser(site.server().baseUrl())) {
            Person approver =
                    browser.person("shenpi1", site.server().demoPassword()).logsIn();
            took("/keys", TIMES, () -> approver.opens("/keys"));
            assertThat(approver.counts(".tbl tbody tr")).isEqualTo(STOCK_PAGE);
            took("/keys, the last page", TIMES, () -> approver.opens("/keys?state=IN_STOCK&page=" + KEYS / STOCK_PAGE));
            assertThat(approver.counts(".tbl tbody tr")).isEqualTo(STOCK_PAGE);
            took("/keys, one found", TIMES, () -> approver.opens("/keys?q=" + serial));
            assertThat(approver.readsAll(".tbl tbody td.code")).hasSize(2).contains(serial);

            took("/station", TIMES, () -> approver.opens("/station?id=" + application));
            assertThat(approver.counts(".slots li")).isEqualTo(A_PAGE);

            took("/act/label-key", TIMES, () -> approver.opens("/act/label-key?id=" + application));
            assertThat(approver.counts(".slots li")).isEqualTo(A_PAGE);
            assertThat(approver.counts("[id$=':serial'] option:not([value=''])"))
                    .isEqualTo(A_PAGE);

            approver.fills("find", serial);
            took("found by its serial number", 1, () -> approver.presses("#search"));
            assertThat(approver.counts(".slots li")).isOne();
            assertThat(approver.readsAt(".slots li .code")).isEqualTo(serial);
            assertThat(approver.counts("[id$=':serial'] option:not([value=''])"))
                    .isOne();
        }
    }

    private static void make(Site site, Desks desks, long application, String[] key) throws SQLException {
        desks.approver().call("label&id=" + application + "&serial=" + key[0] + "&label=" + key[1], "");
        awaits(site, application, State.KEY_READY);
        desks.approver().call("issue&id=" + application, "");
        awaits(site, application, State.MADE);
    }

    private static void awaits(Site site, long application, State state) {
        await(state + " of case " + application)
                .atMost(LONG)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> site.count("select count(*) from certificate_application where state = '" + state
                                + "' and application_id = " + application)
                        == 1);
    }
}
