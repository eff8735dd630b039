package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.browser.Accessibility;
import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.identity.entity.ActivationSecret;
import cn.cegn.ra.server.PostgresServer;
import cn.cegn.ra.server.RaServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How the RA's own people come to their accounts: by a link that counts once, never by a password that somebody else knows. */
class ActivationIT {
    private static final String PASSWORD = "a-meadow-in-october";

    private RaServer server;
    private PostgresServer database;
    private Browser browser;
    private Invitations invitations;
    private Person administrator;

    @BeforeEach
    void open() throws Exception {
        server = TrialServers.onPostgres();
        database = TrialServers.postgres();
        browser = new Browser(server.baseUrl());
        invitations = new Invitations(server);
        administrator = browser.person("guanli", server.demoPassword()).logsIn();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    @DisplayName(
            "S-D-02: the administrator opens a registrar's account by a link; its owner sets the password, once, and only a good one")
    void aRegistrarSetsHisOwnPassword() {
        invites("link.registrar", 901, "REGISTRAR");
        String path = invitations.path(mail("link.registrar"), 1);
        Person invited = browser.visitor().opens(path);

        invited.fills("password", "link.registrar1").fills("repeated", "link.registrar1");
        invited.presses("#set");
        assertThat(invited.errors()).singleElement().asString().contains("密码不能是账号");
        assertThat(Accessibility.violations(invited.page())).isEmpty();
        invited.fills("password", PASSWORD).fills("repeated", PASSWORD + "2").presses("#set");
        assertThat(invited.errors()).singleElement().asString().contains("两次填写的密码不同");
        invited.fills("password", PASSWORD).fills("repeated", PASSWORD).presses("#set");
        invited.sees("密码已设置，请登录");

        assertThat(browser.visitor().opens(path).sees("链接已使用").counts("[id='activate:set']"))
                .isZero();
        Person registrar = browser.person("link.registrar", PASSWORD).logsIn().opens("/work");
        registrar.sees("RA注册管理员");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName(
            "S-D-02: a wrong, expired or replaced link sets nothing and says where to get a new one, which then counts")
    void aBadLinkSaysWhatToDo() throws Exception {
        browser.visitor().opens("/activate?token=nonsense").sees("链接不正确").sees("重新发送");
        browser.visitor().opens("/activate").sees("链接不正确");
        invites("link.approver", 902, "RA_APPROVER");
        String first = invitations.path(mail("link.approver"), 1);
        database.change(
                "update activation set expires_at = ? where login = ?",
                Timestamp.from(Instant.now().minusSeconds(1)),
                "link.approver");
        Person late = browser.visitor().opens(first);
        late.sees("链接已过期").sees("重新发送");
        assertThat(Accessibility.violations(late.page())).isEmpty();

        administrator.presses("css=[aria-label$='link.approver']").seesNoErrors();
        administrator.sees("旧链接已作废");
        assertThat(Accessibility.violations(administrator.page())).isEmpty();
        invitations.path(mail("link.approver"), 2);
        browser.visitor().opens(first).sees("链接已作废");
        invitations.accepts(browser, mail("link.approver"), 2, PASSWORD);

        assertThat(administrator.opens("/admin/people").counts("[aria-label$='link.approver']"))
                .isZero();
        assertThat(
                        database.column(
                                "select act || ' ' || outcome from audit_event where object_id = 'link.approver' order by audit_event_id"))
                .containsExactly("INVITE DONE", "INVITE_AGAIN DONE", "ACTIVATE DONE");
    }

    @Test
    @DisplayName("S-D-02: an auditor's account is for nothing else, and a name that is taken is not given again")
    void rolesExclude() {
        enters("link.both", 903, "AUDITOR");
        administrator.ticks("css=input[value='REGISTRAR']").presses("#invite");
        assertThat(administrator.errors()).singleElement().asString().contains("不得兼任其他角色");
        enters("guanli", 903, "AUDITOR");
        administrator.presses("#invite");
        assertThat(administrator.errors()).singleElement().asString().contains("账号已存在");
    }

    @Test
    @DisplayName("S-D-02: the auditor does not become an organisation's first approver")
    void theAuditorApprovesNothing() {
        administrator
                .opens("/admin/organizations")
                .fills("orgName", "审计员单位")
                .fills("uscc", Invented.uscc(905))
                .fills("region", "330100")
                .fills("address", "示例大道905号")
                .fills("phone", "0571-80000905")
                .fills("name", "高洋")
                .fills("idType", "RESIDENT_ID_CARD")
                .fills("idNumber", Invented.completed("33010019070505101"))
                .fills("login", "link.first")
                .fills("mail", mail("link.first"))
                .presses("#make");
        assertThat(administrator.errors()).singleElement().asString().contains("不得兼任其他角色");
        assertThat(administrator.opens("/admin/organizations").readsAll("#main td"))
                .doesNotContain("审计员单位");
    }

    @Test
    @DisplayName("S-D-08: of a link's token the database has a hash only, and address line and logs have nothing")
    void theTokenIsNowhere() throws Exception {
        invites("link.auditor", 904, "AUDITOR");
        String token = invitations.token(mail("link.auditor"), 1);
        Person invited = browser.visitor().opens("/activate?token=" + token);
        assertThat(invited.page().url()).isEqualTo(server.baseUrl() + "/activate");
        assertThat(invited.page().content()).doesNotContain(token);
        invitations.accepts(browser, mail("link.auditor"), 1, PASSWORD);

        assertThat(database.column("select token_digest from activation where login = 'link.auditor'"))
                .containsExactly(new ActivationSecret(token).digest());
        assertThat(database.number("select count(*) from audit_event a where a::text like ?", "%" + token + "%"))
                .isZero();
        assertThat(logs())
                .isNotEmpty()
                .allSatisfy(log -> assertThat(Files.readString(log, StandardCharsets.ISO_8859_1))
                        .doesNotContain(token));
    }

    @Test
    @DisplayName(
            "S-D-02: a forgotten password is set anew by a link, sent after the person was recognised; the old one counts until then")
    void aForgottenPasswordIsSetAnew() throws Exception {
        invites("link.forgot", 906, "REGISTRAR");
        invitations.accepts(browser, mail("link.forgot"), 1, PASSWORD);
        administrator.opens("/admin/people").fills("careLogin", "link.forgot").presses("#reset");
        assertThat(administrator.errors()).singleElement().asString().contains("未选择怎样核对");
        administrator
                .opens("/admin/people")
                .fills("careLogin", "link.forgot")
                .fills("careProof", "CALLED_BACK")
                .presses("#reset")
                .seesNoErrors();
        administrator.sees("重设密码的邮件即将发出");
        assertThat(Accessibility.violations(administrator.page())).isEmpty();

        browser.person("link.forgot", PASSWORD).logsIn().opens("/work").sees("RA注册管理员");
        invitations.accepts(browser, mail("link.forgot"), 2, PASSWORD + "-new");
        browser.person("link.forgot", PASSWORD + "-new").logsIn().opens("/work").sees("RA注册管理员");
        browser.visitor()
                .opens("/login")
                .fills("account", "link.forgot")
                .fills("password", PASSWORD)
                .presses("#submit")
                .sees("账号或密码不对");
        assertThat(
                        database.column(
                                "select act || ' ' || coalesce(state_after, '') from audit_event where object_id = 'link.forgot' and act = 'RESET_PASSWORD'"))
                .containsExactly("RESET_PASSWORD CALLED_BACK");
    }

    @Test
    @DisplayName("S-D-02: a disabled account is out at once and back when it is enabled; nobody disables his own")
    void aDisabledAccountIsOut() {
        invites("link.out", 907, "REGISTRAR");
        invitations.accepts(browser, mail("link.out"), 1, PASSWORD);
        Person registrar = browser.person("link.out", PASSWORD).logsIn().opens("/work");
        registrar.sees("RA注册管理员");
        administrator
                .opens("/admin/people")
                .fills("careLogin", "link.out")
                .presses("#disable")
                .seesNoErrors();
        administrator.sees("账号已停用");
        registrar.opens("/work");
        assertThat(registrar.page().url()).contains("/login");
        administrator
                .opens("/admin/people")
                .fills("careLogin", "link.out")
                .presses("#enable")
                .seesNoErrors();
        administrator.sees("账号已启用");
        browser.person("link.out", PASSWORD).logsIn().opens("/work").sees("RA注册管理员");

        administrator.opens("/admin/people").fills("careLogin", "guanli").presses("#disable");
        assertThat(administrator.errors()).singleElement().asString().contains("不能停用自己的账号");
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.walk(server.log().getParent())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String mail(String login) {
        return login + "@ra.example";
    }

    private void invites(String login, int number, String role) {
        enters(login, number, role);
        administrator.presses("#invite").seesNoErrors();
        administrator.sees("激活邮件即将发出");
    }

    private void enters(String login, int number, String role) {
        administrator
                .opens("/admin/people")
                .fills("name", "测试员")
                .fills("idType", "RESIDENT_ID_CARD")
                .fills("idNumber", Invented.idNumber(number))
                .fills("login", login)
                .fills("mail", mail(login))
                .ticks("css=input[value='" + role + "']");
    }
}
