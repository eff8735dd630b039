package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.bench.site.CheapHash;
import cn.cegn.ra.server.PostgresServer;
import java.net.http.HttpClient;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Guesses at passwords. Everybody here comes from one address, as an office does. */
class LogInAttackIT {
    private static final String PASSWORD = "a-lake-in-november";
    private static final int GUESSES = 1000;

    private long before;
    private PostgresServer database;
    private Guessing guessing;

    @BeforeEach
    void openAccounts() throws Exception {
        guessing = new Guessing(TrialServers.onPostgres());
        database = TrialServers.postgres();
        before = database.number("select coalesce(max(audit_event_id), 0) from audit_event");
        database.change(
                "insert into account (login, version, person_id, organization_id, password_hash, enabled, created_at)"
                        + " select 'office' || g, 0, person_id, organization_id, ?, true, now() from account, generate_series(0, ?) g where login = 'sqr1'",
                CheapHash.of(PASSWORD),
                GUESSES + 1);
        database.change(
                "insert into account_role (login, role) select login, 'APPLICANT' from account where login like 'office%'");
        database.change("delete from log_in_tries");
    }

    @AfterEach
    void closeAccounts() throws Exception {
        database.change("delete from log_in_tries");
        database.change("delete from account_role where login like 'office%'");
        database.change("delete from account where login like 'office%'");
    }

    @Test
    @DisplayName(
            "issue 6: of 1,000 guesses at one account five are looked at; its owner gets in at his own desk, and elsewhere after the delay; a colleague at once")
    void aThousandGuessesAtOneAccount() throws Exception {
        HttpClient desk = Guessing.browser();
        assertThat(guessing.tries(desk, "office0", PASSWORD)).isEqualTo("signedIn");

        List<String> said = guessing.guesses(GUESSES, number -> "office0");

        assertThat(said)
                .doesNotContain("signedIn")
                .filteredOn(text -> text.contains("没有核对"))
                .hasSize(GUESSES - 5);
        assertThat(database.column("select failures::text from log_in_tries where subject like 'account:%'"))
                .containsExactly("5");
        assertThat(trail("office0")).containsExactly("WRONG_CREDENTIAL", "WRONG_CREDENTIAL", "ACCOUNT_CLOSED");
        assertThat(guessing.tries(Guessing.browser(), "office0", PASSWORD)).contains("以后才能再试", "您以前登录过的浏览器");
        assertThat(guessing.tries(desk, "office0", PASSWORD)).isEqualTo("signedIn");
        assertThat(guessing.tries(Guessing.browser(), "office1", PASSWORD)).isEqualTo("signedIn");

        database.change("update log_in_tries set closed_until = now() where subject like 'account:%'");
        assertThat(guessing.tries(Guessing.browser(), "office0", PASSWORD)).isEqualTo("signedIn");
    }

    @Test
    @DisplayName(
            "issue 6: after 1,000 guesses at 1,000 accounts from one address none of them has a second guess there; who was not guessed at gets in at once")
    void aThousandAccountsFromOneAddress() throws Exception {
        assertThat(guessing.guesses(GUESSES, number -> "office" + number)).doesNotContain("signedIn");

        assertThat(guessing.guesses(20, number -> "office" + (GUESSES - 1 - number)))
                .allMatch(text -> text.contains("没有核对"));
        assertThat(guessing.tries(Guessing.browser(), "office" + GUESSES, PASSWORD))
                .isEqualTo("signedIn");
        assertThat(database.number(
                        "select count(*) from audit_event where account like 'office%' and outcome = 'REFUSED' and audit_event_id > ?",
                        before))
                .isLessThanOrEqualTo(GUESSES + 20);
    }

    @Test
    @DisplayName("issue 6: an account that does not exist gets the same answers as one that does")
    void unknownAccountsLookTheSame() throws Exception {
        assertThat(answers("office0")).isEqualTo(answers("nobody.of.us"));
        assertThat(database.number("select count(*) from audit_event where account = 'nobody.of.us'"))
                .isZero();
    }

    /** Without the hours, which may differ by a minute. */
    private List<String> answers(String account) {
        return IntStream.range(0, 7).mapToObj(number -> wrong(account)).toList();
    }

    private String wrong(String account) {
        try {
            return guessing.tries(Guessing.browser(), account, "not-it").replaceAll("\\d\\d:\\d\\d", "hh:mm");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> trail(String account) throws Exception {
        return database.column(
                "select reason from audit_event where account = ? and outcome = 'REFUSED' and audit_event_id > ? order by audit_event_id",
                account,
                before);
    }
}
