package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.browser.Accessibility;
import cn.cegn.ra.browser.Person;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people get wrong, through the pages: it is said, what they typed stays, nothing comes of it. */
class BadInputIT extends InTheBrowser {
    @Test
    @DisplayName(
            "S2.2-2: wrong check characters of 身份证号 and 统一社会信用代码 are named and stay typed; names with 𠮷 and · stay as they are")
    void wrongCheckCharactersAreNamed() {
        Person applicant = signedIn("sqr3");
        ApplicantPages pages = new ApplicantPages(applicant, folder);
        pages.begins("个人证书", "USB-Key");
        String id = Invented.wrongIdNumber(999);
        String uscc = Invented.wrongUscc(9999);

        pages.typesIntoTheForm(
                Map.of("APPLICANT_NAME", "阿依古丽·𠮷", "APPLICANT_ID_NUMBER", id, "UNIT_CODE", uscc, "MOBILE", "123"));
        applicant.presses("#save");

        assertThat(applicant.errors()).anyMatch(error -> error.contains("身份证") || error.contains("证件号码"));
        assertThat(applicant.errors()).anyMatch(error -> error.contains("统一社会信用代码"));
        assertThat(applicant.reads("APPLICANT_ID_NUMBER")).isEqualTo(id);
        assertThat(applicant.reads("UNIT_CODE")).isEqualTo(uscc);
        assertThat(applicant.reads("APPLICANT_NAME")).isEqualTo("阿依古丽·𠮷");
        assertThat(Accessibility.violations(applicant.page())).isEmpty();
    }

    @Test
    @DisplayName("S2.2-1: a file of 20 MB and a page of HTML named .pdf are refused in words")
    void badFilesAreRefused() throws Exception {
        Person applicant = signedIn("sqr4");
        ApplicantPages pages = new ApplicantPages(applicant, folder);
        long id = pages.begins("机构证书", "USB-Key");
        applicant.opens("/apply/material?id=" + id);

        assertThat(pages.isRefused("SIGNED_FORM", Paper.html(folder, "form.pdf")))
                .contains("form.pdf", "text/html");
        applicant.opens("/apply/material?id=" + id);
        assertThat(pages.isRefused("SIGNED_FORM", Paper.large(folder, "large.pdf", 20)))
                .contains("large.pdf", "10 MB");

        assertThat(applicant.opens("/apply/material?id=" + id).counts("#main table a"))
                .isZero();
    }

    @Test
    @DisplayName(
            "S2.2-2: a form that was printed before it was changed is refused in words, and one with defects is not printed; the one printed after that is taken")
    void aFormPrintedBeforeAChangeIsRefused() throws Exception {
        Person applicant = signedIn("sqr2");
        ApplicantPages pages = new ApplicantPages(applicant, folder);
        long id = pages.begins("个人证书", "USB-Key");
        applicant.opens("/files/form?id=" + id).sees("现在还不能打印申请表");
        assertThat(Accessibility.violations(applicant.page())).isEmpty();
        pages.fillsTheForm(Map.of("MOBILE", "13800138000", "DELIVERY", "ON_SITE", "NOTICE", "PHONE"));
        Path before = pages.printsTheForm("before.pdf");
        pages.typesIntoTheForm(Map.of("MOBILE", "13900138000"));
        applicant.presses("#save").seesNoErrors();

        applicant.opens("/apply/material?id=" + id);
        assertThat(Accessibility.violations(applicant.page())).isEmpty();
        assertThat(pages.isRefused("SIGNED_FORM", before)).contains("before.pdf", "改动之前");
        applicant.opens("/apply/material?id=" + id);
        pages.uploads("SIGNED_FORM", pages.printsTheForm("after.pdf"));
        applicant.seesNoErrors().sees("after.pdf");
    }

    @Test
    @DisplayName("S-D-03: a case of another organisation is a page that is not there, and who asked is on record")
    void aCaseOfOthersIsNotThere() {
        ApplicantPages pages = new ApplicantPages(signedIn("sqr5"), folder);
        long id = pages.begins("设备证书", "USB-Key");

        assertThat(signedIn("sqr8").asks("/case?id=" + id)).isEqualTo(404);

        Person auditor = signedIn("shenji").opens("/audit?account=sqr8&outcome=NOT_VISIBLE");
        assertThat(auditor.readsAll("table.log tbody tr")).anyMatch(row -> row.contains("sqr8"));
        assertThat(Accessibility.violations(auditor.page())).isEmpty();
    }

    @Test
    @DisplayName("S-D-02: of two who act on the same page the second is told that the other was first")
    void theSecondIsTold() throws Exception {
        Person applicant = signedIn("sqr6");
        ApplicantPages pages = new ApplicantPages(applicant, folder);
        long id = pages.begins("个人证书", "USB-Key");
        pages.fillsTheForm(Map.of("MOBILE", "13800138000", "DELIVERY", "ON_SITE", "NOTICE", "PHONE"));
        pages.gathersMaterial();
        pages.submits();
        Person first = signedIn("zhuce1").opens("/case?id=" + id);
        Person second = signedIn("zhuce2").opens("/case?id=" + id);
        assertThat(Accessibility.violations(first.page())).isEmpty();

        first.presses("#claim").seesNoErrors();
        second.presses("#claim").sees("他人已先办理");

        assertThat(Accessibility.violations(first.opens("/work").page())).isEmpty();
    }
}
