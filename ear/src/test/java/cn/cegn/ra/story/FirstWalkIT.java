package cn.cegn.ra.story;

import static cn.cegn.ra.story.OpenForm.field;
import static cn.cegn.ra.story.OpenForm.is;
import static cn.cegn.ra.story.OpenForm.types;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.browser.Accessibility;
import cn.cegn.ra.browser.Album;
import cn.cegn.ra.browser.Person;
import cn.cegn.ra.browser.Survey;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody's first application, counted, and how it comes back; what the pages do when he is interrupted, late or presses twice. */
class FirstWalkIT extends InTheBrowser {
    private static final String MINE = "sqr11";
    private static final String ALONE = "sqr11b";

    private static final int PATIENCE = 30_000;

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
            "FORMS: the first walk in self-service mode is counted; a double click submits once; the case comes back at the field that is wrong")
    void theFirstWalkInSelfServiceMode() throws Exception {
        Person applicant = signedIn(ALONE);
        FirstWalk walk = new FirstWalk(applicant, folder);
        long id = walksToTheEnd(applicant, walk);

        assertThat(walk.figures("self-service")).contains("clicks");
        assertThat(signedIn("shenji")
                        .opens("/audit?account=" + ALONE + "&outcome=REFUSED")
                        .readsAll("table.log tbody tr"))
                .noneMatch(row -> row.contains("提交"));
        returnsForTheMobile(id);
        applicant.opens("/apply/task?id=" + id).sees("号码停机").presses("#next");
        assertThat(applicant.page().url()).contains("/apply/form");
        assertThat(field(applicant, "MOBILE")).isFocused();
        is(applicant, "#MOBILE-ret", "请换一个能接通的号码");
        assertThat(Accessibility.violations(applicant.page())).isEmpty();
        applicant
                .keepingIn(new Album("forms-returned", survey))
                .keeps("returned")
                .keepingIn(null);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @DisplayName(
            "FORMS: the first walk in centralised mode is counted; what the handler typed in a second window is shown to him; the case comes back with the reason")
    void theFirstWalkInCentralisedModeAndBack() throws Exception {
        Person applicant = signedIn(MINE);
        FirstWalk walk = new FirstWalk(applicant, folder);
        long id = walksToTheEnd(applicant, walk);
        assertThat(walk.figures("centralised")).contains("clicks");

        Person first = signedIn("jbr1").opens("/act/pass-internally?id=" + id);
        Person second = signedIn("jbr1").opens("/act/pass-internally?id=" + id);
        first.fills("remark", "手机号码停机").page().context().clearCookies();
        first.page().locator("[id='sheet:back']").click();
        assertThat(first.page().locator("#again")).isVisible();
        types(first, password);
        first.page().waitForURL("**/case?**");
        second.fills("remark", "请换号码").presses("#back").sees("请换号码");
        assertThat(second.counts("[data-unsent]")).isOne();
        second.keepingIn(new Album("forms-unsent", survey)).keeps("unsent").keepingIn(null);
        assertThat(Accessibility.violations(second.page())).isEmpty();

        applicant.opens("/apply/task?id=" + id).sees("手机号码停机");
        assertThat(Accessibility.violations(applicant.page())).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    /** From the choice of a certificate to its submission; which case it is. */
    private long walksToTheEnd(Person applicant, FirstWalk walk) throws Exception {
        walk.begins("个人证书", "USB-Key");
        fillsIn(walk);
        walk.clicks("#save");
        long id = idOf(applicant);
        walk.gathersMaterial(pages(applicant, id));
        walk.clicks("#onward");
        walk.submitsWithADoubleClick();
        return id;
    }

    private static void fillsIn(FirstWalk walk) {
        walk.types("MOBILE", "13800138011");
        walk.types("DELIVERY", "MAIL");
        walk.types("NOTICE", "PHONE");
        walk.ticks("DECLARATION");
        walk.ticks("IDENTITY_CONSENT");
    }

    /** The registrar's answers: everything is right but the mobile number. */
    private void returnsForTheMobile(long id) {
        Person registrar = signedIn("zhuce2");
        StepPages steps = new StepPages(id);
        steps.claims(registrar);
        steps.takes(registrar, "number");
        registrar.opens("/act/confirm-material?id=" + id).answersAllYes();
        Locator row = registrar.page().locator("[id='answer-field.MOBILE']");
        row.locator("label.n").click();
        row.locator("select").selectOption(new SelectOption().setIndex(1));
        row.locator("input[name$='-advice']").fill("号码停机，请换一个能接通的号码");
        registrar.presses("#back").seesNoErrors();
    }

    private static long idOf(Person person) {
        return Long.parseLong(person.page().url().replaceFirst(".*[?&]id=(\\d+).*", "$1"));
    }

    private ApplicantPages pages(Person applicant, long id) {
        ApplicantPages pages = new ApplicantPages(applicant, folder);
        pages.goesOnWith(id);
        return pages;
    }
}
