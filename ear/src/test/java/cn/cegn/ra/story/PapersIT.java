package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.browser.Accessibility;
import cn.cegn.ra.browser.Album;
import cn.cegn.ra.browser.Person;
import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Papers from the pages where they are needed: for whom they are, for whom they are not there, and what the audit trail says of it. */
class PapersIT extends InTheBrowser {
    private static final String NUMBER = "民授-2026-077";

    @Test
    @DisplayName(
            "S2.1-9: an authorisation is filled in, printed by its organisation alone, and its stamped scan is taken; an outdated or another's print is refused in words")
    void anAuthorisationIsPrintedAndItsScanTaken() throws IOException {
        Person approver = signedIn("spr1");
        fills(approver, NUMBER, 30).presses("#fillIn").seesNoErrors().sees(NUMBER);
        assertThat(Accessibility.violations(approver.page())).isEmpty();
        String letter =
                approver.linksOf("#main a[href*='authorisation-letter']").get(0);
        Path outdated = keeps(approver.fetches(letter), "outdated.pdf");
        fills(approver, NUMBER, 60).presses("#fillIn").seesNoErrors();
        Path right = keeps(approver.fetches(letter), "right.pdf");

        assertThat(signedIn("spr2").fetches(letter).status()).isEqualTo(404);
        assertThat(signedIn("jbr1").fetches(letter).status()).isEqualTo(403);
        isOnRecord("spr2", "打印授权书");

        fills(approver, NUMBER, 60).attaches("scan", outdated).presses("#authorise");
        assertThat(approver.errors()).singleElement().asString().contains("改动");
        assertThat(Accessibility.violations(approver.page())).isEmpty();
        fills(approver, "民授-2026-078", 60).attaches("scan", right).presses("#authorise");
        assertThat(approver.errors()).singleElement().asString().contains(NUMBER);
        fills(approver, NUMBER, 60)
                .attaches("scan", right)
                .presses("#authorise")
                .seesNoErrors()
                .sees(NUMBER);
        assertThat(approver.counts("#main a[href*='authorisation-letter']")).isZero();
    }

    private static Person fills(Person approver, String number, int days) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return approver.opens("/org/authorisation")
                .fills("handler", "李文华")
                .fills("number", number)
                .checksAll("[id$=':types'] input")
                .fills("from", today.toString())
                .fills("to", today.plusDays(days).toString());
    }

    @Test
    @DisplayName(
            "S2.5-1, S-D-01, S-D-03: receipt, notice of corrections and dossier are printed by those whose work it is, are not there for others, and each printing and each refusal is on record")
    void papersOfACaseAreForItsPeople() throws IOException {
        Person applicant = signedIn("sqr10");
        Person handler = signedIn("jbr1");
        Person registrar = signedIn("zhuce2");
        long id = forwarded(applicant, handler);
        StepPages steps = new StepPages(id);
        isNotThere(applicant, "receipt", id);
        steps.claims(registrar);
        steps.takes(registrar, "number");

        isPrinted(registrar.opens("/act/receipt?id=" + id), "receipt", id);
        isPrinted(applicant.opens("/case?id=" + id), "receipt", id);
        isPrinted(handler.opens("/case?id=" + id), "receipt", id);
        assertThat(Accessibility.violations(applicant.page())).isEmpty();
        isNotThere(applicant, "corrections", id);
        steps.takes(registrar, "return-to-customer", person -> person.fills("reason", "证件反面看不清，请重新扫描。"));

        isPrinted(applicant.opens("/case?id=" + id), "corrections", id);
        isPrinted(handler.opens("/case?id=" + id), "corrections", id);
        isPrinted(registrar.opens("/case?id=" + id), "dossier", id);
        isPrinted(signedIn("shenji").opens("/case?id=" + id), "dossier", id);
        assertThat(registrar.fetches("/files/packing-list?id=" + id).status()).isEqualTo(403);
        isNotThere(signedIn("shenpi1"), "packing-list", id);
        isNotThere(signedIn("shenpi1"), "certificate-receipt", id);
        isNotThere(handler, "distribution-receipt", id);
        isForNobodyElse(id);
        assertThat(browser.complaints()).isEmpty();
    }

    /** An application that has reached the RA. */
    private long forwarded(Person applicant, Person handler) throws IOException {
        ApplicantPages pages = new ApplicantPages(applicant, folder);
        long id = pages.begins("个人证书", "USB-Key");
        pages.fillsTheForm(Map.of("MOBILE", "13800138010", "DELIVERY", "ON_SITE", "NOTICE", "PHONE"));
        pages.gathersMaterial();
        pages.submits();
        StepPages steps = new StepPages(id);
        steps.takes(handler, "pass-internally", Person::answersAllYes);
        steps.takes(handler, "forward");
        return id;
    }

    /** Another organisation's people find nothing, whatever they ask for; what they asked for is on record. */
    private void isForNobodyElse(long id) {
        Person otherHandler = signedIn("lxr2");
        Person otherApplicant = signedIn("sqr8");
        for (String paper : new String[] {"receipt", "corrections", "form"}) {
            isNotThere(otherApplicant, paper, id);
            isNotThere(otherHandler, paper, id);
        }
        isNotThere(otherHandler, "distribution-receipt", id);
        assertThat(otherApplicant.fetches("/files/dossier?id=" + id).status()).isEqualTo(403);
        assertThat(signedIn("sqr10").fetches("/files/dossier?id=" + id).status())
                .isEqualTo(403);
        assertThat(signedIn("shenpi1").fetches("/files/receipt?id=" + id).status())
                .isEqualTo(403);
        isOnRecord("sqr8", "打印受理回执");
        isOnRecord("lxr2", "打印补正通知");
        isOnRecord("lxr2", "打印分发签收单");
        isOnRecord("sqr8", "打印卷宗", "REFUSED");
        isOnRecord("shenpi1", "打印受理回执", "REFUSED");
        isOnRecord("zhuce2", "打印证书发放清单", "REFUSED");
    }

    private void isOnRecord(String account, String act) {
        isOnRecord(account, act, "NOT_VISIBLE");
    }

    private void isOnRecord(String account, String act, String outcome) {
        Person auditor = signedIn("shenji").opens("/audit?account=" + account + "&outcome=" + outcome);
        assertThat(auditor.readsAll("table.log tbody tr")).anyMatch(row -> row.contains(act));
    }

    private static void isPrinted(Person person, String paper, long id) {
        String address = "/files/" + paper + "?id=" + id;
        assertThat(person.linksOf("#main a[href*='/files/']")).anyMatch(link -> link.endsWith(address));
        APIResponse printed = person.fetches(address);
        assertThat(printed.headers()).containsEntry("content-type", "application/pdf");
        assertThat(printed.body()).startsWith('%', 'P', 'D', 'F');
    }

    private static void isNotThere(Person person, String paper, long id) {
        assertThat(person.fetches("/files/" + paper + "?id=" + id).status()).isEqualTo(404);
    }

    private Path keeps(APIResponse printed, String name) throws IOException {
        assertThat(printed.headers()).containsEntry("content-type", "application/pdf");
        return Files.write(folder.resolve(name), printed.body());
    }

    @Override
    Person signedIn(String account) {
        return super.signedIn(account).keepingIn(new Album("papers-" + account));
    }
}
