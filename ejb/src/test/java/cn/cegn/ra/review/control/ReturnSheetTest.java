package cn.cegn.ra.review.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.SampleForms;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.paper.PaperConformity;
import cn.cegn.ra.paper.PrintedPaper;
import cn.cegn.ra.paper.boundary.PaperPress;
import cn.cegn.ra.review.entity.ItemAnswer;
import cn.cegn.ra.review.entity.ReturnRecord;
import cn.cegn.ra.review.entity.SampleCases;
import com.google.zxing.NotFoundException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReturnSheetTest {
    private static final String NUMBER = "ZS20261123000001X";

    private final ReturnSheet sheet = new ReturnSheet(new PaperPress(), SampleForms.CLOCK);

    private PrintedPaper printed(String name, ReturnRecord record) throws IOException {
        CaseView subject = SampleCases.numbered(SampleCases.person(State.RETURNED, 2), NUMBER);
        Printing printing =
                sheet.print(subject, SampleCases.document(9, 1, "RETURN_RECORD", CanonicalJson.write(record)));
        assertThat(printing).isInstanceOf(Printing.Done.class);
        return PrintedPaper.keep(name, ((Printing.Done) printing).pdf());
    }

    private static ReturnRecord listed() {
        return new ReturnRecord(
                Role.REGISTRAR,
                Role.APPLICANT,
                List.of(
                        ItemAnswer.no("field.MOBILE", "号码 13800138000 已停机", "请填本人现用号码"),
                        ItemAnswer.no("field.APPLICANT_NAME", "应为“𠮷𡈼𠅤䶮㛃”", ""),
                        ItemAnswer.no("field.APPLICANT_ID_NUMBER", "证件为 11010519491231002X，与所填不一致", "请核对"),
                        ItemAnswer.no("material.APPLICANT_ID", "反面看不清", "请重新扫描"),
                        ItemAnswer.no("material.SIGNED_FORM.valid", "没有单位公章", "请盖章"),
                        ItemAnswer.no("condition.3", "不在编", ""),
                        ItemAnswer.no("form.accurate", "部门名称已变更", "")),
                "请于月底前补正。",
                LocalDate.of(2026, 12, 7));
    }

    @Test
    @DisplayName(
            "S-D-01: the printed notice lists every field and item with its reason and advice, until when and how, and is PDF/A-2u and PDF/UA-1")
    void theNoticeListsEverything() throws IOException {
        PrintedPaper paper = printed("correction-notice", listed());
        assertThat(paper.run())
                .contains(
                        "补正通知",
                        NUMBER,
                        "RA注册管理员丙",
                        "2026-12-07",
                        "申请表：移动电话".replace("移动电话", mobile()),
                        "请填本人现用号码",
                        "应为“𠮷𡈼𠅤䶮㛃”",
                        "反面看不清",
                        "没有单位公章",
                        "申请条件第3项",
                        "申请表：准确",
                        "请于月底前补正。");
        assertThat(PaperConformity.violations(paper.pdf())).isEmpty();
    }

    private static String mobile() {
        return cn.cegn.ra.paper.entity.PaperWords.bundle("cn.cegn.ra.application.form")
                .getString("field.MOBILE")
                .replaceAll("\\s", "");
    }

    @Test
    @DisplayName("S-D-01: an identity number in a reason is masked on the notice, and its code opens the progress")
    void numbersAreMasked() throws IOException, NotFoundException {
        PrintedPaper paper = printed("correction-notice", listed());
        assertThat(paper.run()).contains("110***********002X").doesNotContain("11010519491231002X");
        assertThat(paper.square()).endsWith("/progress?no=" + NUMBER);
    }

    @Test
    @DisplayName("S-D-01: a return with a free reason alone is printed with that reason")
    void aFreeReasonAloneIsPrinted() throws IOException {
        ReturnRecord record =
                new ReturnRecord(Role.HANDLER, Role.APPLICANT, List.of(), "请改用新的申请表。", LocalDate.of(2026, 12, 7));
        PrintedPaper paper = printed("correction-notice-free", record);
        assertThat(paper.run()).contains("请改用新的申请表。");
        assertThat(PaperConformity.violations(paper.pdf())).isEmpty();
    }
}
