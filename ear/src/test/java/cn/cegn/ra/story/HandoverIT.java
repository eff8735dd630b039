package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.browser.Accessibility;
import cn.cegn.ra.browser.Person;
import com.microsoft.playwright.APIResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One handler of an organisation hands his work over to another, and is out from that moment on. */
class HandoverIT extends InTheBrowser {
    private static final int NUMBER = 41;
    private static final String SECOND = "second" + NUMBER;

    @Test
    @DisplayName(
            "S2.1-9, S2.1-2: open cases pass to the new handler when he confirms it; the former one's authorisation and sessions end at that moment, and the record is printed")
    void workIsHandedOver() throws Exception {
        Invitations invitations = new Invitations(TrialServers.onH2());
        Founding founding = new Founding(invitations, signedIn("guanli"), NUMBER, true);
        founding.settles(browser, "交接甲", "USB_KEY", folder);
        Person approver = founded(founding.login("approver"));
        addsAHandler(founding, approver, invitations);
        long id = submits(founded(founding.login("applicant")));
        Person former = founded(founding.login("handler")).opens("/case-files?id=" + id);
        assertThat(former.fetches(former.linksOf("a[data-preview]").get(0)).status())
                .isEqualTo(200);
        Person next = founded(SECOND);

        approver.opens("/org/handover")
                .fills("giver", "经办甲")
                .fills("taker", "经办甲")
                .presses("#propose");
        assertThat(approver.errors()).singleElement().asString().contains("同一个人");
        assertThat(Accessibility.violations(approver.page())).isEmpty();
        approver.fills("taker", "经办乙").presses("#propose").seesNoErrors().sees("在办案件 1 件");
        assertThat(Accessibility.violations(approver.page())).isEmpty();

        next.opens("/org/handover").sees("请核对");
        String paper = next.linksOf("#open a[href*='/files/handover']").get(0);
        APIResponse printed = next.fetches(paper);
        assertThat(printed.body()).startsWith('%', 'P', 'D', 'F');
        assertThat(approver.fetches(paper).body()).startsWith('%', 'P', 'D', 'F');
        assertThat(signedIn("jbr1").fetches(paper).status()).isEqualTo(404);
        assertThat(signedIn("zhuce1").fetches(paper).status()).isEqualTo(403);
        next.presses("#confirm").seesNoErrors().sees("已交接");
        assertThat(Accessibility.violations(next.page())).isEmpty();

        former.asks("/work");
        assertThat(former.page().url()).contains("/login");
        assertThat(next.opens("/case?id=" + id).errors()).isEmpty();
        assertThat(approver.opens("/org/authorisation").readsAt("#main")).contains("经办人工作交接");
        Person auditor = signedIn("shenji").opens("/audit?account=" + SECOND);
        assertThat(auditor.readsAll("table.log tbody tr"))
                .anyMatch(row -> row.contains("确认经办人交接") && row.contains("成功"))
                .anyMatch(row -> row.contains("停用账号"));
        theAuditorSeesItAll(auditor, id, founding);
        assertThat(browser.complaints()).isEmpty();
    }

    /** Every act, document and mail of the case on one page, narrowed by the address, and who acted in which role; nothing personal. */
    private static void theAuditorSeesItAll(Person auditor, long id, Founding founding) {
        auditor.opens("/audit/case?id=" + id);
        assertThat(Accessibility.violations(auditor.page())).isEmpty();
        assertThat(auditor.readsAll("table.log tbody tr"))
                .anyMatch(row -> row.contains("办理") && row.contains(founding.login("applicant")))
                .anyMatch(row -> row.contains("文书"))
                .anyMatch(row -> row.contains("查看、打印、下载") && row.contains(founding.login("handler")));
        assertThat(auditor.readsAt("#main")).doesNotContain(founding.idNumber(2), "交接甲", "13800138041");
        assertThat(auditor.opens("/audit/case?id=" + id + "&kind=DOCUMENT").readsAll("table.log tbody tr"))
                .isNotEmpty()
                .allMatch(row -> row.contains("文书"));
        auditor.opens("/audit/separation?account=" + founding.login("applicant"))
                .sees("没有冲突");
        assertThat(auditor.readsAll("table[aria-labelledby=duties] tbody tr"))
                .singleElement()
                .asString()
                .contains("申请人");
        assertThat(Accessibility.violations(auditor.page())).isEmpty();
    }

    private void addsAHandler(Founding founding, Person approver, Invitations invitations) throws Exception {
        approver.opens("/org/preparation").presses("#open").seesNoErrors();
        approver.opens("/org/handlers").fills("name", "经办乙").fills("idType", "RESIDENT_ID_CARD");
        approver.fills("idNumber", founding.idNumber(3))
                .fills("phone", "13900139003")
                .fills("mail", "y@example.org");
        period(approver).fills("document", "任命〔2026〕3号").presses("#add").seesNoErrors();
        approver.opens("/org/preparation").presses("#inForce").seesNoErrors();
        approver.opens("/org/authorisation").fills("handler", "经办乙").fills("number", "SQ-2026-B" + NUMBER);
        period(approver.checksAll("[id$=':types'] input"))
                .attaches("scan", Paper.pdf(folder, "second.pdf", "second"))
                .presses("#authorise")
                .seesNoErrors();
        approver.opens("/org/accounts")
                .fills("person", "经办乙（经办人）")
                .fills("login", SECOND)
                .fills("mail", SECOND + "@example.org")
                .presses("#open")
                .seesNoErrors();
        invitations.accepts(browser, SECOND + "@example.org", 1, Founding.PASSWORD);
    }

    private static Person period(Person person) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return person.fills("from", today.toString())
                .fills("to", today.plusYears(1).toString());
    }

    private long submits(Person applicant) throws Exception {
        ApplicantPages pages = new ApplicantPages(applicant, folder);
        long id = pages.begins("个人证书", "USB-Key");
        pages.fillsTheForm(Map.of(
                "MOBILE", "13800138041", "HANDLER_MOBILE", "13900139000", "DELIVERY", "ON_SITE", "NOTICE", "PHONE"));
        pages.gathersMaterial();
        pages.submits();
        return id;
    }

    private Person founded(String account) {
        return browser.person(account, Founding.PASSWORD).logsIn();
    }
}
