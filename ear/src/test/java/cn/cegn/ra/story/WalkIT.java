package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.browser.Album;
import cn.cegn.ra.browser.EnglishReader;
import cn.cegn.ra.browser.Person;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The main tasks of everybody in one case, in English and without a mouse. */
class WalkIT extends InTheBrowser {
    private static final String FOCUSED = "() => document.activeElement.id";

    private final EnglishReader reader = new EnglishReader();
    private final Album album = new Album("walk-in-english", reader);

    @Test
    @DisplayName(
            "PORTAL: a whole case in English and by the keyboard alone: every control is reached by Tab, its focus is seen and in order, nothing Chinese is left but what people wrote")
    void aCaseByKeyboardInEnglish() throws IOException {
        Person applicant = signedIn("sqr16");
        skipsToTheContent(applicant);
        ApplicantPages pages = new ApplicantPages(applicant, folder);
        applicant.opens("/work").opens("/apply/new").presses("css=[id$=':open']");
        StepPages steps = new StepPages(pages.goesOnWithThisCase());
        anErrorIsFoundFromItsSummary(applicant, steps);
        pages.fillsTheForm(Stories.byDownload(true));
        pages.gathersMaterial();
        pages.handsIn(new SoftRequest(folder));
        pages.submits();

        Cast cast = new Cast(applicant, Optional.of(signedIn("jbr1")), signedIn("zhuce1"), signedIn("shenpi2"));
        isReviewed(steps, cast);
        isIssued(steps, cast.approver());
        isDelivered(new DeliveryStory(steps, cast));
        applicant.stateIs(steps.id(), "In use");

        SoftAssertions.assertSoftly(all -> {
            all.assertThat(Stream.of(applicant, cast.handlerOrFail(), cast.registrar(), cast.approver())
                            .flatMap(person -> person.focusFaults().stream()))
                    .as("places where the focus is lost")
                    .isEmpty();
            all.assertThat(reader.chinese()).as("Chinese on English pages").isEmpty();
            all.assertThat(browser.complaints()).as("what the console said").isEmpty();
        });
    }

    /** From a page in Chinese; a refused log-in is told before. */
    @Override
    Person signedIn(String account) {
        Person person = browser.person(account, password).keepingIn(album).byKeyboard();
        person.opens("/login").presses("css=.opt button[name=language]").presses("#submit");
        assertThat(person.page().evaluate("() => document.activeElement.matches('[data-errors]')"))
                .isEqualTo(true);
        assertThat(person.errors()).hasSize(2);
        return person.logsIn();
    }

    private static void skipsToTheContent(Person person) {
        person.opens("/work").page().keyboard().press("Tab");
        assertThat(person.page().evaluate("() => document.activeElement.className"))
                .isEqualTo("skip");
        assertThat(person.page().locator(".skip").boundingBox().x).isPositive();
        person.page().keyboard().press("Enter");
        person.page().keyboard().press("Tab");
        assertThat(person.page().evaluate("() => document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
    }

    /** The summary has the focus; its first link leads into the field that is wrong, which says what. */
    private static void anErrorIsFoundFromItsSummary(Person applicant, StepPages steps) {
        applicant.opens("/apply/form?id=" + steps.id()).fills("MOBILE", "12").presses("#save");
        assertThat(applicant.page().evaluate("() => document.activeElement.matches('[data-errors][role=alert]')"))
                .isEqualTo(true);
        applicant.unfolds("[data-errors] a[href$=':MOBILE'], [data-errors] a[href='#MOBILE']");
        assertThat((String) applicant.page().evaluate(FOCUSED)).endsWith("MOBILE");
        assertThat(applicant.page().evaluate("() => document.activeElement.getAttribute('aria-invalid')"))
                .isEqualTo("true");
        assertThat(applicant.reads("MOBILE")).isEqualTo("12");
    }

    private static void isReviewed(StepPages steps, Cast cast) {
        steps.takes(cast.handlerOrFail(), "pass-internally", Person::answersAllYes);
        steps.takes(cast.handlerOrFail(), "forward");
        Person registrar = cast.registrar();
        registrar.opens("/work");
        steps.claims(registrar);
        steps.takes(registrar, "number");
        steps.takes(registrar, "confirm-material", Person::answersAllYes);
        steps.takes(registrar, "confirm-identity", ReviewStory::identity);
        steps.takes(registrar, "register");
        steps.takes(registrar, "sign-off-registration", person -> person.ticks("affirmed"));
        steps.takes(registrar, "hand-to-approver");
    }

    private static void isIssued(StepPages steps, Person approver) {
        approver.opens("/work");
        steps.claims(approver);
        steps.takes(approver, "confirm-review", IssueStory::opensEverythingAndAgrees);
        steps.takes(approver, "confirm-conformity");
        steps.takes(approver, "issue-soft");
        approver.stateIs(steps.id(), "Made, record to be signed off");
        steps.takes(approver, "sign-off-making", person -> person.ticks("statement"));
    }

    private static void isDelivered(DeliveryStory delivery) {
        delivery.packsTheSoftCertificate();
        delivery.dispatchesByDownload();
        delivery.notifiesOfDownload();
        delivery.recordsReceipt();
        delivery.handlerDistributes();
        delivery.applicantCollectsOnce();
        delivery.applicantAcceptsTheSoftCertificateAndProtectsTheComputer();
    }
}
