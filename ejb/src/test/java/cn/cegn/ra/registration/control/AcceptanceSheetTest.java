package cn.cegn.ra.registration.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.MaterialItem;
import cn.cegn.ra.application.entity.MaterialKind;
import cn.cegn.ra.application.entity.SampleForms;
import cn.cegn.ra.lifecycle.Stage;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.paper.PaperConformity;
import cn.cegn.ra.paper.PrintedPaper;
import cn.cegn.ra.paper.boundary.PaperPress;
import cn.cegn.ra.registration.entity.AcceptanceEntry;
import cn.cegn.ra.registration.entity.AcceptanceNumber;
import cn.cegn.ra.registration.entity.Channel;
import cn.cegn.ra.review.entity.SampleCases;
import com.google.zxing.NotFoundException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AcceptanceSheetTest {
    private static final String NUMBER =
            AcceptanceNumber.of(LocalDate.of(2026, 11, 23), 1).value();
    private static final String DIGEST = CanonicalJson.sha256("scan");

    private final AcceptanceSheet sheet = new AcceptanceSheet(new PaperPress(), SampleForms.CLOCK);

    private PrintedPaper printed() throws IOException {
        CaseView subject = SampleCases.numbered(
                SampleCases.of(
                        SampleForms.PERSON,
                        SampleForms.person().with(FormField.UNIT_NAME, "𠮷𡈼𠅤䶮㛃局"),
                        State.NUMBERED,
                        1),
                NUMBER);
        AcceptanceEntry entry = new AcceptanceEntry(
                NUMBER,
                1,
                SampleForms.CLOCK.instant(),
                Channel.HANDLER_BATCH,
                List.of(
                        new AcceptanceEntry.Item(MaterialItem.SIGNED_FORM, MaterialKind.ORIGINAL, 1, List.of(DIGEST)),
                        new AcceptanceEntry.Item(
                                MaterialItem.APPLICANT_ID, MaterialKind.COPY, 2, List.of(DIGEST, DIGEST))),
                subject.formDigest(),
                DIGEST);
        Map<Stage, Integer> limits = new EnumMap<>(Stage.class);
        limits.put(Stage.REVIEW_AND_REGISTRATION, 10);
        limits.put(Stage.ISSUANCE_AND_MAKING, 10);
        limits.put(Stage.PACKING_AND_DELIVERY, 4);
        DossierEntry document = SampleCases.document(1, 1, "ACCEPTANCE_ENTRY", CanonicalJson.write(entry));
        Printing printing = sheet.print(subject, document, limits);
        assertThat(printing).isInstanceOf(Printing.Done.class);
        return PrintedPaper.keep("acceptance-receipt", ((Printing.Done) printing).pdf());
    }

    @Test
    @DisplayName(
            "S2.5-1: the printed receipt says the number, what was handed in, the time limits and how to ask, and is PDF/A-2u and PDF/UA-1")
    void theReceiptSaysWhatWasReceived() throws IOException {
        PrintedPaper paper = printed();
        assertThat(paper.run())
                .contains(
                        "受理回执",
                        NUMBER,
                        "SQ-2026-000001-X",
                        "𠮷𡈼𠅤䶮㛃局",
                        "𠮷米·买买提",
                        "经办人批量报送",
                        "2026-11-2314:06",
                        DIGEST,
                        "最多10个工作日",
                        "/progress，输入受理编号" + NUMBER);
        assertThat(PaperConformity.violations(paper.pdf())).isEmpty();
    }

    @Test
    @DisplayName("S2.5-1: no number of a person stands on the receipt, and its code opens the progress of this case")
    void theReceiptKeepsNumbersBack() throws IOException, NotFoundException {
        PrintedPaper paper = printed();
        assertThat(paper.run()).doesNotContain("110101199003070011", "11010519491231002X", "13800138000");
        assertThat(paper.square()).endsWith("/progress?no=" + NUMBER);
    }
}
