package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.browser.Accessibility;
import cn.cegn.ra.browser.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an administrator sets for the office, through the pages: it holds, it is on record, and it is nobody else's. */
class AdminPagesIT extends InTheBrowser {
    @Test
    @DisplayName(
            "S-D-04: a limit that is changed counts at once where people read it; what is wrong is named, stays typed and is on record")
    void aLimitIsChanged() {
        Person administrator = signedIn("guanli").opens("/admin/limits?limit=STAY_NUMBERED");
        administrator.fills("amount", "900").fills("reason", "办公会纪要 12 号").presses("#change");
        assertThat(administrator.errors()).singleElement().asString().contains("1 至 250");
        assertThat(administrator.reads("amount")).isEqualTo("900");
        assertThat(administrator.reads("reason")).isEqualTo("办公会纪要 12 号");
        assertThat(Accessibility.violations(administrator.page())).isEmpty();

        administrator
                .fills("amount", "4")
                .fills("from", yesterday().toString())
                .fills("reason", "")
                .presses("#change");
        assertThat(administrator.errors()).hasSize(2);
        administrator
                .fills("from", "")
                .fills("reason", "办公会纪要 12 号")
                .presses("#change")
                .seesNoErrors();

        assertThat(administrator.readsAt("[data-limit='STAY_NUMBERED']")).isEqualTo("4 个工作日");
        assertThat(browser.visitor().opens("/guide/person").readsAll("table[aria-labelledby=waits] tr"))
                .anyMatch(row -> row.contains("已编号") && row.endsWith("4"));
        backTo(administrator, "STAY_NUMBERED", "2");
        assertThat(signedIn("shenji").opens("/audit?act=CHANGE_LIMIT").readsAll("table.log tbody tr"))
                .anyMatch(row -> row.contains("STAY_NUMBERED") && row.contains("已拒绝"))
                .anyMatch(row -> row.contains("STAY_NUMBERED") && row.contains("成功"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName(
            "S-D-04: a change that is to come shows beside what counts, and is taken back by another of the same day")
    void aChangeToComeIsTakenBack() {
        Person administrator = signedIn("guanli").opens("/admin/limits?limit=LINK_LIFE");
        String tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
        administrator
                .fills("amount", "48")
                .fills("from", tomorrow)
                .fills("reason", "试行")
                .presses("#change")
                .seesNoErrors();
        assertThat(administrator.readsAt("[data-limit='LINK_LIFE']")).isEqualTo("72 小时");
        administrator.sees("48 小时");

        administrator
                .opens("/admin/limits?limit=LINK_LIFE")
                .fills("amount", "72")
                .fills("from", tomorrow)
                .fills("reason", "不再试行")
                .presses("#change")
                .seesNoErrors()
                .seesNot("48 小时");
    }

    @Test
    @DisplayName(
            "S-D-01, S-D-08: the text of a mail is changed, tried, sent as it now is, and set back; a placeholder for a PIN is refused and what was typed stays")
    void theTextOfAMailIsChanged() throws Exception {
        Person administrator = signedIn("guanli").opens("/admin/mails?mail=RECEIPT");
        String body = administrator.reads("body");
        administrator.fills("body", body + "\n口令 {{ pin }}").presses("#keep");
        assertThat(administrator.errors()).singleElement().asString().contains("pin");
        assertThat(administrator.reads("body")).endsWith("口令 {{ pin }}");
        assertThat(Accessibility.violations(administrator.page())).isEmpty();

        administrator
                .fills("subject", "收到了：{{ number }}")
                .fills("body", body + "\n祝好")
                .presses("#show");
        administrator.seesNoErrors().sees("收到了：RA-示例-000001");
        assertThat(Accessibility.violations(administrator.page())).isEmpty();
        administrator.presses("#try").seesNoErrors().sees("已发到您自己的邮箱");
        new Invitations(TrialServers.onH2()).holds("收到了：RA-示例-000001", "祝好");
        administrator.presses("#keep").seesNoErrors().sees("第 1 版");
        assertThat(administrator.reads("subject")).isEqualTo("收到了：{{ number }}");

        administrator.presses("#reset").seesNoErrors().sees("已恢复系统文字");
        assertThat(administrator.reads("subject")).isEqualTo("受理回执：{{ number }}");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName(
            "S2.2-1: a published material list is in the guide and counts for a new application; one that had begun keeps its list, and what is wrong is named and stays typed")
    void aMaterialListIsPublished() {
        long before = new ApplicantPages(signedIn("sqr15"), folder).begins("个人证书", "USB-Key");
        Person administrator =
                signedIn("guanli").opens("/admin/materials").presses("#begin").seesNoErrors();
        administrator.opens("/admin/materials?type=PERSON&mode=CENTRALISED");
        administrator
                .fills("css=#row-SIGNED_FORM select[id$=':use']", "NOT_ASKED")
                .fills("css=#row-HOST_PROOF input[id$=':note']", "有域名的提供")
                .presses("#keep");
        assertThat(administrator.errors()).singleElement().asString().contains("签名盖章的证书申请表");
        assertThat(administrator.reads("css=#row-HOST_PROOF input[id$=':note']"))
                .isEqualTo("有域名的提供");
        assertThat(Accessibility.violations(administrator.page())).isEmpty();
        administrator
                .fills("css=#row-SIGNED_FORM select[id$=':use']", "MANDATORY")
                .fills("css=#row-HOST_PROOF select[id$=':use']", "OPTIONAL")
                .fills("css=#row-APPLICANT_ID input[id$=':size']", "2")
                .presses("#keep")
                .seesNoErrors();
        assertThat(Accessibility.violations(administrator.page())).isEmpty();
        assertThat(guide()).noneMatch(row -> row.contains("有域名的提供"));

        administrator.presses("#publish");
        assertThat(administrator.errors()).singleElement().asString().contains("发布理由");
        administrator.fills("reason", "办公会纪要 13 号").presses("#publish").seesNoErrors();

        assertThat(guide())
                .anyMatch(row -> row.contains("有域名的提供"))
                .anyMatch(row -> row.contains("申请人身份证件") && row.contains("2 MB"));
        Person applicant = signedIn("sqr15");
        applicant.opens("/apply/material?id=" + before).seesNot("有域名的提供");
        long after = new ApplicantPages(applicant, folder).begins("个人证书", "软证书");
        applicant.opens("/apply/material?id=" + after).sees("有域名的提供");
        assertThat(Accessibility.violations(applicant.page())).isEmpty();
        publishesTheOldListAgain(administrator);
        assertThat(browser.complaints()).isEmpty();
    }

    /** The other stories on this server begin with the list that the system came with. */
    private static void publishesTheOldListAgain(Person administrator) {
        administrator.opens("/admin/materials").presses("#begin").seesNoErrors();
        administrator
                .opens("/admin/materials?type=PERSON&mode=CENTRALISED")
                .fills("css=#row-HOST_PROOF select[id$=':use']", "NOT_ASKED")
                .fills("css=#row-APPLICANT_ID input[id$=':size']", "10")
                .presses("#keep")
                .seesNoErrors()
                .fills("reason", "恢复")
                .presses("#publish")
                .seesNoErrors();
    }

    private List<String> guide() {
        return browser.visitor().opens("/guide/person").readsAll("table[aria-labelledby=papers-CENTRALISED] tr");
    }

    @Test
    @DisplayName(
            "S2.2-2, S2.2-3: the texts of the form are previewed and published as the next version; what is missing is named and the rest stays typed")
    void theFormIsWorded() {
        Person administrator = signedIn("guanli").opens("/admin/forms");
        String former = administrator.reads("unitStatement");
        administrator.fills("note", "请用黑色签字笔签名。").fills("unitStatement", "").presses("#publish");
        assertThat(administrator.errors()).hasSize(2);
        assertThat(administrator.reads("note")).isEqualTo("请用黑色签字笔签名。");
        assertThat(Accessibility.violations(administrator.page())).isEmpty();

        administrator
                .fills("unitStatement", former)
                .fills("reason", "办公会纪要 14 号")
                .presses("#publish");
        administrator.seesNoErrors().sees("第 2 版");
        // The other stories on this server print the form as it came.
        administrator
                .fills("note", "")
                .fills("reason", "恢复")
                .presses("#publish")
                .seesNoErrors();
        assertThat(browser.visitor()
                        .fetches("/sample-form?type=PERSON&mode=CENTRALISED")
                        .body())
                .startsWith('%', 'P', 'D', 'F');
        assertThat(signedIn("shenji").opens("/audit?act=PUBLISH_FORM_TEXTS").readsAll("table.log tbody tr"))
                .anyMatch(row -> row.contains("成功"))
                .anyMatch(row -> row.contains("已拒绝"));
    }

    @Test
    @DisplayName("S-D-02: the pages of the administrator are forbidden to everybody else")
    void nobodyElseComesIn() {
        for (String account : new String[] {"sqr1", "jbr1", "spr1", "zhuce1", "shenpi1", "shenji"}) {
            Person other = signedIn(account);
            for (String page : new String[] {"/admin/limits", "/admin/mails", "/admin/materials", "/admin/forms"}) {
                assertThat(other.fetches(page).status())
                        .as(account + " " + page)
                        .isEqualTo(403);
            }
        }
    }

    private static void backTo(Person administrator, String limit, String amount) {
        administrator
                .opens("/admin/limits?limit=" + limit)
                .fills("amount", amount)
                .fills("reason", "恢复")
                .presses("#change")
                .seesNoErrors();
    }

    private static LocalDate yesterday() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
    }
}
