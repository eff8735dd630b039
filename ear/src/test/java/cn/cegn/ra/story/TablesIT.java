package cn.cegn.ra.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.browser.Accessibility;
import cn.cegn.ra.browser.Album;
import cn.cegn.ra.browser.Browser;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.browser.Survey;
import cn.cegn.ra.server.PostgresServer;
import cn.cegn.ra.server.RaServer;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lists in the browser: found, ordered, columns chosen, kept in the address, taken out as a file; and cases claimed, put back and taken over by two people. */
class TablesIT {
    private static final String CASE = "insert into certificate_application (version, state, mode, medium,"
            + " certificate_type, organization_id, applicant, form_number, acceptance_number, holder_name, round, attempt,"
            + " preparation_version, roster_version, conditions_version, material_version, form_version, form_sealed,"
            + " form_digest, opened_at, state_since) select 0, ?, 'CENTRALISED', 'USB_KEY', 'PERSON', o.organization_id,"
            + " a.person_id, ?, ?, ?, 1, 1, c.preparation_version, c.roster_version, c.conditions_version,"
            + " c.material_version, c.form_version, c.form_sealed, c.form_digest, now(), now()"
            + " from organization o, account a, certificate_application c where a.login = 'sqr14' and c.applicant = a.person_id"
            + " and o.organization_id = a.organization_id and c.form_number not like 'TB-%' fetch first 1 row only";

    private final Survey survey = new Survey();
    private Browser browser;
    private RaServer server;
    private PostgresServer database;
    private String password;

    @BeforeEach
    void open() throws Exception {
        server = TrialServers.onPostgres();
        database = TrialServers.postgres();
        browser = new Browser(server.baseUrl());
        password = server.demoPassword();
        lay();
    }

    @AfterEach
    void close() throws Exception {
        browser.close();
        for (String table : List.of("outbox_message", "participation", "dossier_record", "certificate_application")) {
            database.change(
                    "delete from " + table
                            + " where application_id in (select application_id from certificate_application where form_number like 'TB-%')");
        }
    }

    /** Cases that wait for the registrars and at the delivery desk; their form is one that an applicant began in the browser. */
    private void lay() throws Exception {
        if (database.number("select count(*) from certificate_application where form_number like 'TB-%'") > 0) {
            return;
        }
        if (database.number(
                        "select count(*) from certificate_application c, account a where a.login = 'sqr14' and c.applicant = a.person_id")
                == 0) {
            person("sqr14").opens("/apply/new").presses("css=[id$=':open']");
        }
        database.change(CASE, "RECEIVED", "TB-1", "TR-1", "张表格");
        database.change(CASE, "RECEIVED", "TB-2", "TR-2", "阿表格");
        database.change(CASE, "RECEIVED", "TB-3", "TR-3", "=表格公式");
        database.change(CASE, "NOTIFIED", "TB-4", "TR-4", "覃表格");
        database.change(CASE, "MAKING_RECORDED", "TB-5", "TR-5", "怡表格");
        database.change(CASE, "INTERNAL_REVIEW", "TB-6", "TR-6", "内审表格");
    }

    private Person person(String account) {
        return browser.person(account, password).logsIn();
    }

    private static String text(APIResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private long id(String form) throws Exception {
        return database.number("select application_id from certificate_application where form_number = ?", form);
    }

    @Test
    @DisplayName(
            "PORTAL tables: the queue is found, ordered by pinyin, its columns chosen, the same again by its address, and taken out as a file")
    void aQueue() throws Exception {
        Person registrar = person("zhuce1").keepingIn(new Album("tables-queue", survey));
        registrar.opens("/work?q=%E8%A1%A8%E6%A0%BC").presses("css=th a[href*='sort=who']");
        assertThat(registrar.readsAll(".tbl tbody a.b")).containsExactly("TR-3", "TR-2", "TR-1");
        assertThat(registrar.linksOf("th[aria-sort=ascending] a").get(0)).contains("sort=-who");
        registrar.presses("css=th[aria-sort=ascending] a");
        assertThat(registrar.readsAll(".tbl tbody a.b")).containsExactly("TR-1", "TR-2", "TR-3");

        registrar.page().locator(".colchoice summary").first().click();
        registrar.page().locator(".colchoice input[value=what]").first().uncheck();
        registrar.page().locator(".colchoice input[value=due]").first().uncheck();
        registrar.presses("只看这些列");
        assertThat(registrar.counts("#main .tbl th")).isEqualTo(4);
        String address = registrar.page().url();
        registrar.opens(address);
        assertThat(registrar.counts("#main .tbl th")).isEqualTo(4);
        assertThat(registrar.readsAll(".tbl tbody a.b")).containsExactly("TR-1", "TR-2", "TR-3");

        APIResponse file = registrar.fetches(registrar.linksOf("#export").get(0));
        assertThat(file.headers().get("content-type")).startsWith("text/csv");
        assertThat(text(file))
                .startsWith("\ufeff编号,申请人与单位,单位,现在该做,承办\r\n")
                .contains("TR-1,张表格")
                .contains("'=表格公式")
                .doesNotContain("TR-4");
        assertThat(
                        database.number(
                                "select count(*) from audit_event where act = 'EXPORT_LIST' and object_id = 'work' and account = 'zhuce1'"))
                .isPositive();
        assertThat(Accessibility.violations(registrar.page())).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName("PORTAL: in the work list J and K go from row to row and C claims; elsewhere they are letters")
    void keysOfTheList() throws Exception {
        Person registrar = person("zhuce1").opens("/work?q=%E8%A1%A8%E6%A0%BC&sort=number");
        Page page = registrar.page();
        Locator rows = page.locator("#rows tbody a.b");
        rows.first().focus();
        page.keyboard().press("j");
        assertThat(rows.nth(1)).isFocused();
        page.keyboard().press("k");
        assertThat(rows.first()).isFocused();
        page.keyboard().press("k");
        assertThat(rows.first()).isFocused();
        page.evaluate("() => document.addEventListener('submit', event => {"
                + " event.preventDefault(); document.body.dataset.pressed = event.submitter.id })");
        Locator claim = page.locator("#rows button[value=claim]").first();
        claim.focus();
        page.keyboard().press("c");
        assertThat(page.locator("body")).hasAttribute("data-pressed", claim.getAttribute("id"));

        Locator search = page.locator("#q");
        search.fill("");
        search.pressSequentially("jkc");
        assertThat(search).hasValue("jkc");
    }

    @Test
    @DisplayName("PORTAL tables: nobody gets another organisation's rows or another role's file")
    void scope() throws Exception {
        Person stranger = person("jbr1");
        assertThat(database.number(
                        "select count(*) from account a, account b where a.login = 'jbr1' and b.login = 'sqr14'"
                                + " and a.organization_id = b.organization_id"))
                .as("the handler is of another organisation")
                .isZero();
        stranger.opens("/work?q=TR-6").seesNot("内审表格");
        assertThat(text(person("lxr2").fetches("/work/export?q=%E8%A1%A8%E6%A0%BC")))
                .contains("TR-6,内审表格");
        assertThat(text(stranger.fetches("/work/export?q=%E8%A1%A8%E6%A0%BC"))).doesNotContain("表格");
        for (String other : List.of(
                "/keys/export", "/delivery/export", "/admin/people/export", "/org/roster/export", "/audit/export")) {
            assertThat(stranger.fetches(other).status()).as(other).isEqualTo(403);
        }
        assertThat(text(person("spr1").fetches("/org/roster/export")))
                .startsWith("\ufeff")
                .doesNotContainPattern("[0-9]{17}[0-9X]");
        Person administrator = person("guanli").keepingIn(new Album("tables-admin", survey));
        administrator.opens("/admin/people?q=shenpi&sort=-login");
        assertThat(administrator.readsAll(".tbl td .code")).startsWith("shenpi2", "shenpi1");
        assertThat(text(administrator.fetches("/admin/people/export?q=shenpi1")))
                .contains("shenpi1")
                .doesNotContain("shenpi2");
        administrator.opens("/admin/organizations?sort=name&col=name&col=uscc");
        assertThat(administrator.counts("#main .tbl th")).isEqualTo(2);
    }

    @Test
    @DisplayName("PORTAL tables: every head of a column by which a list can be ordered leads to that list, either way")
    void everyOrder() throws Exception {
        ordersOf(person("zhuce1"), "/work?q=%E8%A1%A8%E6%A0%BC");
        ordersOf(person("shenpi1"), "/delivery", "/keys", "/keys?q=K-");
        ordersOf(person("guanli"), "/admin/people", "/admin/organizations");
        Person auditor = person("shenji");
        ordersOf(auditor, "/audit", "/audit?account=zhuce1&act=LOG_IN&outcome=DONE&object=1");
        assertThat(browser.complaints()).isEmpty();
    }

    private static void ordersOf(Person person, String... lists) {
        for (String list : lists) {
            assertThat(person.asks(list)).as(list).isEqualTo(200);
            person.opens(list);
            for (String rising : person.linksOf("#main .tbl th a")) {
                String falling = rising.replace("sort=", "sort=-");
                assertThat(person.asks(rising)).as(rising).isEqualTo(200);
                assertThat(person.asks(falling)).as(falling).isEqualTo(200);
            }
        }
    }

    @Test
    @DisplayName(
            "S2.5-0: a number or a scanned form leads to its case; who holds it is shown, and a colleague takes it over after a time, with a reason")
    void twoRegistrars() throws Exception {
        long id = id("TB-1");
        Person first = person("zhuce1");
        Person second = person("zhuce2").keepingIn(new Album("tables-takeover", survey));
        first.opens("/work?q=tr-1");
        assertThat(first.page().url()).endsWith("/case?id=" + id);
        first.opens("/work?q=https%3A%2F%2Fra.example%2Fprogress%3Fno%3DTB-1%26form%3D0123456789abcdef");
        assertThat(first.page().url()).endsWith("/case?id=" + id);
        first.opens("/work?q=%E8%A1%A8%E6%A0%BC").presses("#claim-" + id).seesNoErrors();

        second.opens("/case?id=" + id).sees("您可以说明理由接办");
        assertThat(second.counts("#takeOver")).isZero();
        database.change(
                "update certificate_application set registrar_since = now() - interval '5 hours' where application_id = ?",
                id);
        second.opens("/case?id=" + id);
        second.page().locator("#takeOver summary").click();
        assertThat(Accessibility.violations(second.page())).isEmpty();
        second.fills("reason", "ON_LEAVE").presses("css=[id$=':take']").seesNoErrors();
        second.sees("已接办");
        assertThat(database.column(
                        "select outcome || reason from audit_event where act = 'TAKE_OVER' and object_id = ?",
                        Long.toString(id)))
                .containsExactly("DONEON_LEAVE");
        assertThat(first.asks("/act/number?id=" + id)).isLessThan(500);
        first.opens("/case?id=" + id);
        assertThat(first.counts("#step-NUMBER")).isZero();

        second.opens("/work?view=MINE").presses("#release-all").seesNoErrors();
        second.sees("已放回");
        assertThat(database.number(
                        "select count(*) from certificate_application where application_id = ? and registrar is null",
                        id))
                .isOne();
    }

    @Test
    @DisplayName(
            "S2.7-1 … S2.7-5: the delivery desk lists by step what is to do, with the next act, and what nobody confirmed in time")
    void theDeliveryDesk() throws Exception {
        long sent = id("TB-4");
        long made = id("TB-5");
        database.change(
                "insert into dossier_record (application_id, round, attempt, kind, step, account, person, person_name, role, recorded_at, content_sealed, digest)"
                        + " select application_id, 1, 1, 'DISPATCH_RECORD', 'DISPATCH', 'shenpi1', 'x', 'x', 'RA_APPROVER', now() - interval '9 days', 'x', 'x'"
                        + " from certificate_application where application_id = ?",
                sent);
        Person approver = person("shenpi1").keepingIn(new Album("tables-delivery", survey));
        approver.opens("/delivery").sees("逾期未确认签收").sees("已 9 天");
        assertThat(approver.readsAll("#main section h2")).anyMatch(text -> text.startsWith("待包装"));
        assertThat(approver.readsAll("#main section h2")).anyMatch(text -> text.startsWith("待确认签收"));
        approver.presses("#claim-" + made).seesNoErrors();
        assertThat(approver.linksOf("#main .tbl a.pri")).anyMatch(link -> link.endsWith("/act/pack?id=" + made));
        assertThat(text(approver.fetches("/delivery/export")))
                .contains("TR-4,覃表格")
                .contains("TR-5");
        assertThat(Accessibility.violations(approver.page())).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        assertThat(survey.violations()).isEmpty();
    }
}
