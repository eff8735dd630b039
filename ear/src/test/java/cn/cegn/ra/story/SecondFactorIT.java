package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.bench.site.CheapHash;
import cn.cegn.ra.browser.Accessibility;
import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.server.Codes;
import cn.cegn.ra.server.PostgresServer;
import cn.cegn.ra.server.RaServer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the RA's people show beside their passwords, at every entrance. */
class SecondFactorIT {
    private static final String PASSWORD = "a-mill-in-december";
    private static final String LOGIN = "factor.registrar";

    private static final String WILLING = "factor.applicant";

    private RaServer server;
    private PostgresServer database;
    private Browser browser;
    private Guessing guessing;

    @BeforeEach
    void open() throws Exception {
        server = TrialServers.onPostgres();
        database = TrialServers.postgres();
        browser = new Browser(server.baseUrl());
        guessing = new Guessing(server);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    @DisplayName(
            "issue 6: with the password alone one of the RA's people is nobody; a code lets him in once, and the password no second time with it")
    void aPasswordAloneIsNobody() throws Exception {
        Person half = browser.visitor().opens("/login");
        half.fills("account", "zhuce2").fills("password", server.demoPassword()).presses("#submit");

        half.sees("填写验证码");
        assertThat(Accessibility.violations(half.page())).isEmpty();
        assertThat(half.fetches("/alive").text()).contains("\"account\":\"\"");
        for (String page : List.of("/work", "/account", "/admin/people", "/audit", "/keys")) {
            assertThat(half.fetches(page).url()).as(page).contains("/login");
        }
        half.opens("/login-code").fills("code", "000000").presses("#submit");
        assertThat(half.errors()).singleElement().asString().contains("验证码不对");
        String code = Codes.next(server.baseUrl(), "zhuce2", server.demoPassword());
        half.fills("code", code).presses("#submit").seesNoErrors();
        half.opens("/work").sees("RA注册管理员");

        Person again = browser.visitor().opens("/login");
        again.fills("account", "zhuce2")
                .fills("password", server.demoPassword())
                .presses("#submit");
        again.fills("code", code).presses("#submit");
        assertThat(again.errors()).singleElement().asString().contains("已经用过");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName("issue 6: the panel to log in again asks for the code, too")
    void thePanelAsksForTheCode() throws Exception {
        assertThat(guessing.tries(Guessing.browser(), "zhuce2", server.demoPassword(), ""))
                .contains("验证码不对");
        String code = Codes.next(server.baseUrl(), "zhuce2", server.demoPassword());
        assertThat(guessing.tries(Guessing.browser(), "zhuce2", server.demoPassword(), code))
                .isEqualTo("signedIn");
    }

    @Test
    @DisplayName("issue 6: wrong codes are delayed as wrong passwords are, and the right one does not end the delay")
    void wrongCodesAreDelayed() throws Exception {
        for (int i = 0; i < 5; i++) {
            guessing.tries(Guessing.browser(), "shenpi2", server.demoPassword(), "00000" + i);
        }
        String code = Codes.next(server.baseUrl(), "shenpi2", server.demoPassword());
        assertThat(guessing.tries(Guessing.browser(), "shenpi2", server.demoPassword(), code))
                .contains("没有核对");
        database.change("delete from log_in_tries");
        assertThat(guessing.tries(Guessing.browser(), "shenpi2", server.demoPassword(), code))
                .isEqualTo("signedIn");
    }

    @Test
    @DisplayName(
            "issue 6: a registrar enrols a device at his first log-in; a recovery code counts once; the administrator resets it, which ends his sessions, and nobody his own")
    void aDeviceIsEnrolledLostAndReset() throws Exception {
        Person administrator = browser.person("guanli", server.demoPassword()).logsIn();
        invited(administrator);
        Person registrar = browser.visitor().opens("/login");
        registrar.fills("account", LOGIN).fills("password", PASSWORD).presses("#submit");
        registrar.sees("绑定验证器");
        assertThat(registrar.fetches("/work").url()).contains("/login");
        assertThat(registrar.fetches("/second-factor-code.png").headers())
                .containsEntry("content-type", "image/png")
                .hasEntrySatisfying("cache-control", value -> assertThat(value).contains("no-store"));
        assertThat(browser.visitor()
                        .opens("/login")
                        .fetches("/second-factor-code.png")
                        .status())
                .isEqualTo(404);
        assertThat(Accessibility.violations(registrar.page())).isEmpty();
        registrar.fills("code", "123456").presses("#submit");
        assertThat(registrar.errors()).singleElement().asString().contains("验证码不对");
        registrar
                .fills("code", Codes.first(server.baseUrl(), LOGIN, registrar.readsAt("#factor-secret")))
                .presses("#submit")
                .seesNoErrors();
        registrar.sees("请抄下恢复码");
        assertThat(Accessibility.violations(registrar.page())).isEmpty();
        String recovery = registrar.readsAt("#recovery-codes li:first-child");
        registrar.presses("#onward").sees("RA注册管理员");
        registrar.opens("/second-factor").sees("不能关闭").seesNot(recovery);

        String typed = recovery.toUpperCase(Locale.ROOT).replace("-", " ");
        assertThat(guessing.tries(Guessing.browser(), LOGIN, PASSWORD, typed)).isEqualTo("signedIn");
        assertThat(guessing.tries(Guessing.browser(), LOGIN, PASSWORD, recovery))
                .contains("验证码不对");
        assertThat(database.number("select count(*) from recovery_code where login = ? and used_at is not null", LOGIN))
                .isEqualTo(1);

        resets(administrator, "guanli");
        assertThat(administrator.errors()).singleElement().asString().contains("不能重置自己的");
        resets(administrator, LOGIN);
        administrator.seesNoErrors().sees("两步验证已重置");
        registrar.opens("/work");
        assertThat(registrar.page().url()).contains("/login");
        browser.person(LOGIN, PASSWORD).logsIn().opens("/work").sees("RA注册管理员");
        assertThat(database.column(
                        "select act || ' ' || outcome from audit_event where object_id = ? and act like '%SECOND_FACTOR' order by audit_event_id",
                        LOGIN))
                .containsExactly("ENROL_SECOND_FACTOR DONE", "RESET_SECOND_FACTOR DONE", "ENROL_SECOND_FACTOR DONE");
    }

    @Test
    @DisplayName("issue 6: who needs no second factor may turn it on for himself, and off by a code")
    void othersMayTurnItOn() throws Exception {
        database.change(
                "insert into account (login, version, person_id, organization_id, password_hash, enabled, created_at)"
                        + " select ?, 0, person_id, organization_id, ?, true, now() from account where login = 'sqr1'",
                WILLING,
                CheapHash.of(PASSWORD));
        database.change("insert into account_role (login, role) values (?, 'APPLICANT')", WILLING);
        Person applicant = browser.person(WILLING, PASSWORD).logsIn();
        applicant.opens("/account").presses("开启两步验证");
        applicant
                .fills("code", Codes.first(server.baseUrl(), WILLING, applicant.readsAt("#factor-secret")))
                .presses("#submit")
                .seesNoErrors();
        applicant.sees("请抄下恢复码");
        String recovery = applicant.readsAt("#recovery-codes li:first-child");
        assertThat(guessing.tries(Guessing.browser(), WILLING, PASSWORD, "")).contains("验证码不对");

        applicant.opens("/account").fills("code", "abc").presses("#turnOff");
        assertThat(applicant.errors()).singleElement().asString().contains("验证码不对");
        applicant.fills("code", recovery).presses("#turnOff").seesNoErrors();
        applicant.sees("两步验证已关闭");
        assertThat(guessing.tries(Guessing.browser(), WILLING, PASSWORD)).isEqualTo("signedIn");
        assertThat(browser.complaints()).isEmpty();
        database.change("delete from account_role where login = ?", WILLING);
        database.change("delete from account where login = ?", WILLING);
    }

    private static void resets(Person administrator, String login) {
        administrator
                .opens("/admin/people")
                .fills("careLogin", login)
                .fills("careProof", "CALLED_BACK")
                .fills("careWhy", "LOST")
                .presses("#resetFactor");
    }

    private void invited(Person administrator) {
        administrator
                .opens("/admin/people")
                .fills("name", "双因")
                .fills("idType", "RESIDENT_ID_CARD")
                .fills("idNumber", Invented.idNumber(960))
                .fills("login", LOGIN)
                .fills("mail", LOGIN + "@example.org")
                .ticks("css=input[value='REGISTRAR']")
                .presses("#invite")
                .seesNoErrors();
        new Invitations(server).accepts(browser, LOGIN + "@example.org", 1, PASSWORD);
    }
}
