package cn.cegn.ra.organization.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.IdDocumentType;
import cn.cegn.ra.application.entity.SampleForms;
import cn.cegn.ra.organization.entity.AuthorisationLetter;
import cn.cegn.ra.organization.entity.AuthorisationMark;
import cn.cegn.ra.organization.entity.Lack;
import cn.cegn.ra.organization.entity.Period;
import cn.cegn.ra.organization.entity.ScannedDocument;
import cn.cegn.ra.organization.entity.Section;
import cn.cegn.ra.paper.PaperConformity;
import cn.cegn.ra.paper.PrintedPaper;
import cn.cegn.ra.paper.boundary.PaperPress;
import cn.cegn.ra.paper.boundary.PaperReader;
import com.google.zxing.NotFoundException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuthorisationSheetTest {
    private static final String NUMBER = "民授〔2026〕第 12 号";

    private final AuthorisationSheet sheet =
            new AuthorisationSheet(new PaperPress(), new PaperReader(), SampleForms.CLOCK);

    private static AuthorisationLetter letter(String number, String handler, LocalDate to) {
        return new AuthorisationLetter(
                "杭州市民政局",
                "113301000024895242",
                number,
                "王建国",
                new AuthorisationLetter.Authorised(
                        handler, IdDocumentType.RESIDENT_ID_CARD, "11010519491231002X", "13900139000"),
                List.of(CertificateType.DEVICE, CertificateType.PERSON),
                new Period(LocalDate.of(2026, 11, 23), to));
    }

    private static AuthorisationLetter letter() {
        return letter(NUMBER, "𠮷𡈼𠅤䶮㛃", LocalDate.of(2027, 11, 22));
    }

    private PrintedPaper printed(AuthorisationLetter letter) throws IOException {
        Printing printing = sheet.print(letter);
        assertThat(printing).isInstanceOf(Printing.Done.class);
        return PrintedPaper.keep("authorisation", ((Printing.Done) printing).pdf());
    }

    private static ScannedDocument scan(byte[] pdf) {
        return new ScannedDocument("授权书.pdf", pdf);
    }

    @Test
    @DisplayName(
            "S2.1-9: the printed authorisation says who authorises whom for what and until when, is on one page, and is PDF/A-2u and PDF/UA-1")
    void theLetterSaysWhatItIs() throws IOException {
        PrintedPaper paper = printed(letter());
        assertThat(paper.run())
                .contains(
                        "数字证书经办人授权书",
                        "民授〔2026〕第12号",
                        "杭州市民政局",
                        "王建国",
                        "𠮷𡈼𠅤䶮㛃",
                        "11010519491231002X",
                        "个人证书、设备证书",
                        "2026-11-23至2027-11-22",
                        letter().digest());
        assertThat(paper.pages()).isEqualTo(1);
        assertThat(PaperConformity.violations(paper.pdf())).isEmpty();
    }

    @Test
    @DisplayName("S2.1-9: the authorisation's code says which one it is and which state of it, and nothing of people")
    void theCodeNamesTheLetter() throws IOException, NotFoundException {
        String code = printed(letter()).square();
        assertThat(AuthorisationMark.find(code)).contains(AuthorisationMark.of(letter()));
        assertThat(code).doesNotContain("11010519491231002X", "13900139000");
        assertThat(AuthorisationMark.find("http://localhost:8080/progress?no=SQ-2026-000001-X&form=0123456789abcdef"))
                .isEmpty();
        assertThat(AuthorisationMark.find("http://a/org/authorisation?no=%zz&letter=0123456789abcdef"))
                .isEmpty();
    }

    @Test
    @DisplayName("S2.1-9: a scan of this authorisation as it is stands, and so does a paper that we did not print")
    void theRightScanStands() throws IOException {
        assertThat(sheet.lacks(letter(), scan(printed(letter()).pdf()))).isEmpty();
        assertThat(sheet.lacks(letter(), scan(new PaperPress().press("blank-test.peb", Map.of()))))
                .isEmpty();
    }

    @Test
    @DisplayName("S2.1-9: a scan of another authorisation is refused by its number, one of a former state as outdated")
    void theWrongScanIsRefused() throws IOException {
        ScannedDocument other = scan(printed(letter("民授〔2026〕第 13 号", "李文华", LocalDate.of(2027, 11, 22)))
                .pdf());
        ScannedDocument former = scan(
                printed(letter(NUMBER, "𠮷𡈼𠅤䶮㛃", LocalDate.of(2027, 5, 22))).pdf());
        assertThat(sheet.lacks(letter(), other))
                .isEqualTo(
                        List.of(Lack.of(Section.AUTHORISATION, "authorisation.document.ofAnother", "民授〔2026〕第 13 号")));
        assertThat(sheet.lacks(letter(), former))
                .isEqualTo(List.of(Lack.of(Section.AUTHORISATION, "authorisation.document.changed")));
    }

    @Test
    @DisplayName(
            "S2.1-9: an authorisation with a character that no font has is not printed, and the character is named")
    void nothingVanishesInSilence() {
        assertThat(sheet.print(letter(NUMBER, "李\uD88B\uDC2C", LocalDate.of(2027, 11, 22))))
                .isEqualTo(new Printing.Unprintable(List.of("\uD88B\uDC2C")));
    }
}
