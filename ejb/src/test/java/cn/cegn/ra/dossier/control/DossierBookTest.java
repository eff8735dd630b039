package cn.cegn.ra.dossier.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.application.entity.CanonicalJson;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.application.entity.FileTrace;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.MaterialItem;
import cn.cegn.ra.application.entity.SampleForms;
import cn.cegn.ra.application.entity.StoredFile;
import cn.cegn.ra.certificate.entity.CertificateStanding;
import cn.cegn.ra.certificate.entity.CertificateView;
import cn.cegn.ra.dossier.entity.BookSource;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.paper.PaperConformity;
import cn.cegn.ra.paper.PrintedPaper;
import cn.cegn.ra.paper.boundary.PaperPress;
import cn.cegn.ra.review.entity.SampleCases;
import com.google.zxing.NotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.ResourceBundle;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DossierBookTest {
    private static final String NUMBER = "ZS20261123000001X";
    private static final Instant NOW = Instant.parse("2026-11-23T06:06:00Z");
    private static final String DIGEST = CanonicalJson.sha256("scan");

    /** As much of the portal's texts as these documents need. */
    private static final ResourceBundle PORTAL = new ListResourceBundle() {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {
                {"state.IN_USE", "使用中"},
                {"type.PERSON", "个人证书"},
                {"medium.USB_KEY", "USB-Key"},
                {"mode.CENTRALISED", "集中办理"},
                {"stage.REVIEW_AND_REGISTRATION", "审核与注册"},
                {"stage.PACKING_AND_DELIVERY", "包装与发放"},
                {"role.REGISTRAR", "RA注册管理员"},
                {"record.IDENTITY_VERIFICATION", "身份核验记录"},
                {"record.PACKING_RECORD", "封装记录"},
                {"record.each", "{0} {1}"},
                {"record.none", "无"},
                {"record.yes", "是"},
                {"record.no", "否"},
                {"item.evidence", "依据"},
                {"item.parts", "分项"},
                {"item.sealNumber", "封签号"},
                {"certificateStatus.VALID", "有效"},
            };
        }
    };

    private final DossierBook book = new DossierBook(new PaperPress(), SampleForms.CLOCK);

    private static DossierEntry document(long id, String step, String kind, String content) {
        return new DossierEntry(
                id,
                1,
                1,
                kind,
                step,
                new DossierEntry.Author("zhuce1", "p-2", "林芳", "REGISTRAR"),
                NOW,
                content,
                CanonicalJson.sha256(content));
    }

    private static StoredFile file(long id, Instant replaced) {
        return new StoredFile(
                id,
                7,
                MaterialItem.SIGNED_FORM,
                1,
                "申请表 " + id + ".pdf",
                "application/pdf",
                20480,
                DIGEST,
                null,
                null,
                NOW,
                replaced);
    }

    /** Three of which the last has lost its digest. */
    private static List<DossierEntry> documents() {
        List<DossierEntry> documents = new ArrayList<>();
        documents.add(document(
                1,
                "CONFIRM_IDENTITY",
                "IDENTITY_VERIFICATION",
                "{\"evidence\":\"核对 11010519491231002X\",\"parts\":[{\"evidence\":\"一\"},{\"evidence\":\"二\"}]}"));
        documents.add(document(2, "PACK", "PACKING_RECORD", "{\"sealNumber\":\"SEAL-00007\"}"));
        documents.add(new DossierEntry(
                3,
                1,
                1,
                "PACKING_RECORD",
                "PACK",
                new DossierEntry.Author("zhuce1", "p-2", "林芳", "REGISTRAR"),
                NOW,
                "{\"sealNumber\":\"SEAL-00008\"}",
                DIGEST));
        return documents;
    }

    private static BookSource source() {
        CaseView subject = SampleCases.numbered(
                SampleCases.of(
                        SampleForms.PERSON,
                        SampleForms.person().with(FormField.DEPARTMENT, "𠮷𡈼𠅤䶮㛃科"),
                        State.IN_USE,
                        1),
                NUMBER);
        CertificateView certificate = new CertificateView(
                7,
                1,
                "5A3F09C21B7E44D0",
                "CN=CEGN Trial CA,C=CN",
                "CN=𠮷米·买买提,C=CN",
                new CertificateView.Period(NOW, NOW.plus(Duration.ofDays(1095))),
                CertificateStanding.VALID,
                NOW,
                DIGEST,
                null);
        return new BookSource(
                subject,
                List.of(
                        new FileTrace(file(1, NOW), 1, "张三", "张三", 2L),
                        new FileTrace(file(2, null), 1, "张三", null, null)),
                documents(),
                List.of(certificate));
    }

    private PrintedPaper printed() throws IOException {
        Printing printing = book.print(source(), PORTAL);
        assertThat(printing).isInstanceOf(Printing.Done.class);
        return PrintedPaper.keep("dossier", ((Printing.Done) printing).pdf());
    }

    @Test
    @DisplayName(
            "S-D-03: the dossier as one file has form, files with their digests, each document and the certificate, and is PDF/A-2u and PDF/UA-1")
    void theBookHoldsTheWholeDossier() throws IOException, NotFoundException {
        PrintedPaper paper = printed();
        assertThat(paper.run())
                .contains(
                        "数字证书申请卷宗",
                        NUMBER,
                        "目录",
                        "𠮷𡈼𠅤䶮㛃科",
                        "申请表2.pdf",
                        "张三于",
                        "换成“申请表2.pdf”（SHA-256",
                        DIGEST,
                        "审核与注册（2.5）",
                        "身份核验记录",
                        "RA注册管理员林芳",
                        "SEAL-00007",
                        "5A3F09C21B7E44D0",
                        "CN=𠮷米·买买提")
                .doesNotContain("parts");
        assertThat(paper.square()).endsWith("/progress?no=" + NUMBER);
        assertThat(PaperConformity.violations(paper.pdf())).isEmpty();
    }

    @Test
    @DisplayName("S-D-08: numbers of people are masked in the dossier, those of the form and those in documents")
    void numbersAreMasked() throws IOException {
        assertThat(printed().run())
                .contains("110***********0011", "核对110***********002X")
                .doesNotContain("110101199003070011", "11010519491231002X", "13800138000");
    }

    @Test
    @DisplayName("S-D-03: a document that has lost its digest is said to be damaged, the others are not")
    void aDamagedDocumentIsSaidToBe() throws IOException {
        assertThat(printed().run().split("内容与摘要不符", -1)).hasSize(2);
    }

    @Test
    @DisplayName("S-D-03: bookmarks lead to each part and each document of the dossier")
    void bookmarksLeadThroughIt() throws IOException {
        try (PDDocument document = Loader.loadPDF(printed().pdf())) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem part :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(part.getTitle());
                part.children().forEach(each -> titles.add(each.getTitle()));
            }
            assertThat(titles).contains("目录", "申请表", "申请资料清单", "审核与注册（2.5）", "身份核验记录", "证书");
        }
    }
}
