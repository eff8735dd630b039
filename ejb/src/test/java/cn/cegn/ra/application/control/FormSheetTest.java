package cn.cegn.ra.application.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.Finding;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.FormMark;
import cn.cegn.ra.application.entity.FormScope;
import cn.cegn.ra.application.entity.FormTexts;
import cn.cegn.ra.application.entity.FormVersion;
import cn.cegn.ra.application.entity.Problem;
import cn.cegn.ra.application.entity.SampleForms;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.paper.PaperConformity;
import cn.cegn.ra.paper.boundary.PaperPress;
import cn.cegn.ra.paper.boundary.PaperReader;
import cn.cegn.ra.review.entity.SampleCases;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormSheetTest {
    private static final FormTexts TEXTS = new FormTexts(
            "", "以上信息属实，同意申请。", "接收日期、资料审核、身份核实方式", "复审意见、相符性、USB-Key 编号、证书序列号", "本表由系统生成，打印后请勿涂改；内容有变须重新打印。");
    private static final Path SEEN = Path.of("target/papers");

    private final FormSheet sheet = new FormSheet(new PaperPress(), SampleForms.CLOCK);

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("个人", SampleForms.PERSON, SampleForms.person()),
                Arguments.of("个人", SampleForms.PERSON, mailed(SampleForms.person())),
                Arguments.of("机构", SampleForms.ORGANIZATION, SampleForms.organization()),
                Arguments.of("设备", SampleForms.DEVICE, SampleForms.device()));
    }

    private static FormEntries mailed(FormEntries form) {
        return form.with(FormField.DELIVERY, FieldFormat.MAIL)
                .with(FormField.RECIPIENT_NAME, "张三")
                .with(FormField.RECIPIENT_ADDRESS, "浙江省杭州市拱墅区环城北路 318 号浙江省人民政府综合楼三层电子政务办公室收发处")
                .with(FormField.RECIPIENT_POSTCODE, "310026")
                .with(FormField.RECIPIENT_PHONE, "13900139000");
    }

    private static CaseView filled(FormScope scope, FormEntries form) {
        return SampleCases.of(scope, form, State.PREPARING, 1);
    }

    private byte[] printed(String name, CaseView subject) throws IOException {
        Printing printing = sheet.print(subject, TEXTS);
        assertThat(printing).isInstanceOf(Printing.Done.class);
        byte[] pdf = ((Printing.Done) printing).pdf();
        Files.createDirectories(SEEN);
        Files.write(SEEN.resolve("application-form-" + name + ".pdf"), pdf);
        return pdf;
    }

    private static Optional<FormMark> mark(byte[] scan) {
        return new PaperReader().find(scan, FormMark::find);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @ParameterizedTest(
            name =
                    "S2.2-3: the printed form of a {0} certificate has its title, its number, every value, fits on one page, and is PDF/A-2u and PDF/UA-1")
    @MethodSource("forms")
    void theFormIsOnOnePage(String type, FormScope scope, FormEntries form) throws IOException {
        CaseView subject = filled(scope, form);
        byte[] pdf = printed(subject.type().name(), subject);
        String text = text(pdf);
        assertThat(text).contains("国家电子政务外网数字证书中心" + type + "证书申请表", "SQ-2026-000001-X");
        form.values().keySet().stream()
                .filter(field -> field.format().choices().isEmpty() && field != FormField.REGION)
                .forEach(field -> assertThat(text.replaceAll("\\s", ""))
                        .as(field.name())
                        .contains(form.text(field).replaceAll("\\s", "")));
        assertThat(text.replace(" ", "")).contains(subject.formDigest());
        assertThat(PaperConformity.violations(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @ParameterizedTest(
            name =
                    "S2.2-3: the sample of the form of a {0} certificate says that it is one, has no value, fits on one page and is PDF/A-2u and PDF/UA-1")
    @MethodSource("forms")
    void theSampleSaysThatItIsOne(String type, FormScope scope) throws IOException {
        byte[] pdf = sheet.sample(scope, new FormVersion(1, null, null, null, null, TEXTS));
        Files.createDirectories(SEEN);
        Files.write(SEEN.resolve("sample-form-" + scope.type() + ".pdf"), pdf);

        assertThat(text(pdf).replaceAll("\\s", ""))
                .contains("国家电子政务外网数字证书中心" + type + "证书申请表", "样表", "手填的样表不能受理")
                .doesNotContain("（未填）");
        assertThat(mark(pdf)).isEmpty();
        assertThat(PaperConformity.violations(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("S2.2-3: rare characters of names stand on the printed form and can be copied from it")
    void rareCharactersArePrinted() throws IOException {
        FormEntries form = SampleForms.person().with(FormField.APPLICANT_NAME, "𠮷𡈼𠅤䶮㛃");
        assertThat(text(printed("rare", filled(SampleForms.PERSON, form)))).contains("𠮷𡈼𠅤䶮㛃");
    }

    @Test
    @DisplayName("S2.2-3: a form with a character that no font has is not printed, and the character is named")
    void nothingVanishesInSilence() {
        FormEntries form = SampleForms.person().with(FormField.DEPARTMENT, "社会\uD88B\uDC2C科");
        assertThat(sheet.print(filled(SampleForms.PERSON, form), TEXTS))
                .isEqualTo(new Printing.Unprintable(List.of("\uD88B\uDC2C")));
    }

    @Test
    @DisplayName("S2.2-3: the printed form's code says which case it is and which state of its form")
    void theCodeNamesCaseAndForm() throws IOException {
        CaseView subject = filled(SampleForms.PERSON, SampleForms.person());
        assertThat(mark(printed("code", subject))).isEqualTo(Optional.of(FormMark.of(subject)));
    }

    @Test
    @DisplayName("S2.2-2: the code is found on a photograph of the page too, turned and grey, and not on other papers")
    void theCodeIsFoundOnAPicture() throws IOException {
        CaseView subject = filled(SampleForms.PERSON, SampleForms.person());
        assertThat(mark(photograph(printed("photograph", subject)))).contains(FormMark.of(subject));
        assertThat(mark(photograph(new PaperPress().press("blank-test.peb", Map.of()))))
                .isEmpty();
        assertThat(mark("%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    /** The first page as a camera has it: at 150 dots an inch, a little turned, on a grey table. */
    private static byte[] photograph(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            BufferedImage taken =
                    new BufferedImage(page.getWidth() + 200, page.getHeight() + 200, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D camera = taken.createGraphics();
            camera.setColor(Color.GRAY);
            camera.fillRect(0, 0, taken.getWidth(), taken.getHeight());
            camera.rotate(Math.toRadians(2), taken.getWidth() / 2.0, taken.getHeight() / 2.0);
            camera.drawImage(page, 100, 100, null);
            camera.dispose();
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(taken, "jpeg", jpeg);
            return jpeg.toByteArray();
        }
    }

    @Test
    @DisplayName("S2.2-2: a scan of another case's form, and one of a former state of this form, are named as such")
    void aWrongScanIsNamed() {
        CaseView subject = filled(SampleForms.PERSON, SampleForms.person());
        CaseView changed = filled(SampleForms.PERSON, SampleForms.person().with(FormField.DEPARTMENT, "办公室"));
        FormMark other = new FormMark("SQ-2026-000002-X", FormMark.of(subject).digest());
        assertThat(FormMark.of(subject).findings(subject)).isEmpty();
        assertThat(FormMark.of(subject).findings(changed))
                .extracting(Finding::problem)
                .containsExactly(Problem.FORM_CHANGED);
        assertThat(other.findings(subject))
                .isEqualTo(List.of(new Finding(Problem.FORM_OF_ANOTHER, List.of("SQ-2026-000002-X"))));
    }
}
