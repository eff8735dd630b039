package cn.cegn.ra.story;

import static cn.cegn.ra.story.OpenForm.field;
import static cn.cegn.ra.story.OpenForm.is;
import static cn.cegn.ra.story.OpenForm.leaves;
import static cn.cegn.ra.story.OpenForm.types;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.browser.Accessibility;
import cn.cegn.ra.browser.Album;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.browser.Survey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Forms that help: what is typed is kept and judged by itself, and is not lost by anything that can happen to a page meanwhile. */
class FormHelpIT extends InTheBrowser {
    private static final String MINE = "sqr11";
    private static final String ALONE = "sqr11b";

    private static final int HALF_A_MINUTE = 30_000;
    private static final int PATIENCE = 30_000;

    /** After this the page asks the server for itself before it sends its form. */
    private static final long LONG_OPEN = 11 * 60 * 1000L;

    private static final int MORE_PAGES_THAN_ARE_KEPT = 55;

    private final Survey survey = new Survey();

    @BeforeEach
    void waitLonger() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterEach
    void looksWell() {
        assertThat(survey.violations()).isEmpty();
    }

    @Test
    @DisplayName(
            "FORMS: a field that is left is kept and judged in the server's words; it comes back as typed with its message")
    void whatIsTypedIsKeptAndJudged() {
        Person applicant = signedIn(MINE);
        long id = begins(applicant, "个人证书", "软证书");
        assertThat(applicant.readsAt("#APPLICANT_ID_NUMBER-born")).contains("1905-12-12");
        assertThat(applicant.readsAt("#UNIT_NAME-from")).contains("单位登记信息");

        leaves(applicant, "MOBILE", "1380013");
        is(applicant, "#MOBILE-err", "应为 11 位，现为 7 位");
        is(applicant, "#saved", "已自动保存");
        is(applicant, "#said", "手机号码");
        Locator mobile = field(applicant, "MOBILE");
        assertThat(mobile).hasAttribute("aria-invalid", "true");
        assertThat(mobile.getAttribute("aria-describedby")).contains("MOBILE-err");
        assertThat(Accessibility.violations(applicant.page())).isEmpty();
        String told = applicant.readsAt("#MOBILE-err");

        applicant.opens("/apply/form?id=" + id);
        is(applicant, "#MOBILE-err", told);
        assertThat(applicant.reads("MOBILE")).isEqualTo("1380013");
        applicant.presses("#save");
        assertThat(applicant.errors()).contains("手机号码：" + told);
        applicant
                .page()
                .locator("[data-errors] a", new Page.LocatorOptions().setHasText("手机号码"))
                .click();
        assertThat(field(applicant, "MOBILE")).isFocused();

        leaves(applicant, "MOBILE", "13800138011");
        assertThat(applicant.page().locator("#MOBILE-err")).hasCount(0);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName(
            "FORMS: of two windows with one form the older one is shown what is newer, and writes nothing over unseen")
    void theOlderWindowIsShownWhatIsNewer() {
        Person here = signedIn(MINE);
        long id = begins(here, "设备证书", "软证书");
        Person there = signedIn(MINE).opens("/apply/form?id=" + id);
        leaves(there, "MACHINE_ROOM", "三号机房");
        is(there, "#saved", "已自动保存");

        leaves(here, "PURPOSE", "办公系统");
        is(here, "#newer-says", "在另一个窗口保存过");
        is(here, "#MACHINE_ROOM-err", "另一窗口里是：三号机房");
        assertThat(here.reads("PURPOSE")).isEqualTo("办公系统");
        assertThat(Accessibility.violations(here.page())).isEmpty();
        here.keepingIn(new Album("forms-newer", survey)).keeps("newer");
        assertThat(signedIn(MINE).opens("/apply/form?id=" + id).reads("MACHINE_ROOM"))
                .isEqualTo("三号机房");

        here.presses("#save");
        assertThat(here.errors()).anyMatch(error -> error.contains("三号机房"));
        assertThat(here.reads("PURPOSE")).isEqualTo("办公系统");
        here.opens("/apply/form?id=" + id);
        assertThat(here.reads("MACHINE_ROOM")).isEqualTo("三号机房");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName("FORMS: a window that takes over the newer form, or stands by its own, goes on without a conflict")
    void aConflictIsDecided() {
        Person here = signedIn(MINE);
        long id = begins(here, "设备证书", "USB-Key");
        Person there = signedIn(MINE).opens("/apply/form?id=" + id);
        // Rooms of this case alone: those of earlier cases may stand in the form already.
        leaves(there, "MACHINE_ROOM", "五号机房");
        is(there, "#saved", "已自动保存");
        leaves(here, "MACHINE_ROOM", "六号机房");
        here.page().locator("#newer-theirs").click();
        is(here, "#saved", "已自动保存");
        assertThat(here.reads("MACHINE_ROOM")).isEqualTo("五号机房");

        here.page().waitForResponse("**/apply/draft", () -> leaves(here, "PURPOSE", "办公系统"));
        leaves(there, "PURPOSE", "邮件系统");
        there.page().locator("#newer-mine").click();
        is(there, "#saved", "已自动保存");

        assertThat(signedIn(MINE).opens("/apply/form?id=" + id).reads("PURPOSE"))
                .isEqualTo("邮件系统");
    }

    @Test
    @DisplayName(
            "FORMS: a page that the server has forgotten among many others is sent all the same, with what was typed")
    void aForgottenPageIsSent() {
        Person applicant = signedIn(ALONE);
        applicant.page().clock().install();
        long id = begins(applicant, "设备证书", "软证书");
        for (int i = 0; i < MORE_PAGES_THAN_ARE_KEPT; i++) {
            applicant.fetches("/apply/form?id=" + id).dispose();
        }
        applicant.page().clock().fastForward(LONG_OPEN);
        field(applicant, "MACHINE_ROOM").fill("七号机房");
        applicant.presses("#leave").seesNoErrors();

        assertThat(applicant.page().url()).contains("/apply/task");
        assertThat(applicant.opens("/apply/form?id=" + id).reads("MACHINE_ROOM"))
                .isEqualTo("七号机房");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName(
            "FORMS: when the log-in has run out, the person signs in again on his page, by keyboard alone, and goes on with what he typed")
    void whoseLogInRanOutGoesOn() {
        Person applicant = signedIn(ALONE);
        long id = begins(applicant, "个人证书", "软证书");
        applicant.page().context().clearCookies();
        leaves(applicant, "MOBILE", "13800138012");
        Locator panel = applicant.page().locator("#again");
        assertThat(panel).isVisible();
        assertThat(applicant.page().locator("#again-password")).isFocused();
        assertThat(Accessibility.violations(applicant.page())).isEmpty();
        applicant.keepingIn(new Album("forms-again", survey)).keeps("again").keepingIn(null);

        types(applicant, "not-it");
        is(applicant, "#again-err", "账号或密码不对");
        types(applicant, password);
        assertThat(panel).isHidden();
        is(applicant, "#saved", "已自动保存");

        applicant.page().context().clearCookies();
        applicant.page().locator("[id$=':leave']").click();
        assertThat(panel).isVisible();
        types(applicant, password);
        applicant.page().waitForURL("**/apply/task**");
        assertThat(applicant.opens("/apply/form?id=" + id).reads("MOBILE")).isEqualTo("13800138012");
        assertThat(storage(applicant)).isZero();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName("FORMS: back after saving shows what was saved, and saving again is no conflict")
    void backAfterSavingIsNoConflict() {
        Person applicant = signedIn(MINE);
        long id = begins(applicant, "机构证书", "USB-Key");
        applicant.fills("LEGAL_REPRESENTATIVE", "李四").presses("#leave").seesNoErrors();
        applicant.page().goBack();
        assertThat(field(applicant, "LEGAL_REPRESENTATIVE")).hasValue("李四");

        leaves(applicant, "ENGLISH_NAME", "Bureau");
        is(applicant, "#saved", "已自动保存");
        applicant.presses("#leave").seesNoErrors();
        assertThat(applicant.opens("/apply/form?id=" + id).reads("ENGLISH_NAME"))
                .isEqualTo("Bureau");
    }

    @Test
    @DisplayName("FORMS: half a minute after something was typed it is kept, though nobody left the field")
    void halfAMinuteLaterItIsKept() {
        Person applicant = signedIn(ALONE);
        applicant.page().clock().install();
        begins(applicant, "设备证书", "USB-Key");
        field(applicant, "PURPOSE").fill("办公系统");
        applicant.page().clock().runFor(HALF_A_MINUTE);

        is(applicant, "#saved", "已自动保存");
    }

    /** Begins an application and opens its form. */
    private long begins(Person applicant, String type, String medium) {
        long id = pages(applicant, 0).begins(type, medium);
        applicant.opens("/apply/form?id=" + id);
        return id;
    }

    private ApplicantPages pages(Person applicant, long id) {
        ApplicantPages pages = new ApplicantPages(applicant, folder);
        pages.goesOnWith(id);
        return pages;
    }

    private static int storage(Person person) {
        return ((Number) person.page().evaluate("() => localStorage.length + sessionStorage.length")).intValue();
    }
}
