package cn.cegn.ra.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.paper.PaperConformity;
import cn.cegn.ra.paper.boundary.PaperPress;
import cn.cegn.ra.provisioning.entity.KeyOrigin;
import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.provisioning.entity.LabelCode;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LabelPressTest {
    /** As a label printer prints, and no finer. */
    private static final int DPI = 203;

    private static final float POINTS_A_MM = 72 / 25.4f;

    private final LabelPress press = new LabelPress(new PaperPress());

    private static StockKeyView key(String label, String serial) {
        return new StockKeyView(
                serial,
                "飞天诚信",
                "ePass <3003>",
                label,
                KeyState.IN_STOCK,
                Instant.EPOCH,
                null,
                null,
                KeyOrigin.UNSAID,
                null);
    }

    @Test
    @DisplayName("S2.6-3: bar code and QR code of a printed label are read back, as a label printer prints them")
    void theCodesAreReadBack() throws IOException, NotFoundException {
        byte[] pdf = press.labels(List.of(key("K-000042", "0A1B2C3D4E5F6071"), key("K-000043", "FT-90211")));
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve("key-label.pdf"), pdf);
        assertThat(PaperConformity.violations(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            BufferedImage first = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
            BufferedImage second = new PDFRenderer(document).renderImageWithDPI(1, DPI, ImageType.GRAY);
            assertThat(decode(first, BarcodeFormat.CODE_128)).isEqualTo("K-000042");
            assertThat(decode(first, BarcodeFormat.QR_CODE)).isEqualTo("K-000042/0A1B2C3D4E5F6071");
            assertThat(decode(second, BarcodeFormat.CODE_128)).isEqualTo("K-000043");
            assertThat(LabelCode.read(decode(second, BarcodeFormat.QR_CODE)).isOf(key("K-000043", "FT-90211")))
                    .isTrue();
        }
    }

    @Test
    @DisplayName(
            "S2.6-3: a label is 70 mm by 40 mm and says label number, serial number and whose it is, in letters that it brings along")
    void theLabelSaysWhatItIs() throws IOException {
        try (PDDocument document = Loader.loadPDF(press.labels(List.of(key("K-000042", "0A1B2C3D4E5F6071"))))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDRectangle size = document.getPage(0).getMediaBox();
            assertThat(size.getWidth() / POINTS_A_MM).isBetween(69.8f, 70.2f);
            assertThat(size.getHeight() / POINTS_A_MM).isBetween(39.8f, 40.2f);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("K-000042", "0A1B2C3D4E5F6071", "国家电子政务外网数字证书中心", "飞天诚信 ePass <3003>");
            document.getPage(0)
                    .getResources()
                    .getFontNames()
                    .forEach(name ->
                            assertThat(font(document, name).isEmbedded()).isTrue());
        }
    }

    private static org.apache.pdfbox.pdmodel.font.PDFont font(PDDocument document, org.apache.pdfbox.cos.COSName name) {
        try {
            return document.getPage(0).getResources().getFont(name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String decode(BufferedImage image, BarcodeFormat format) throws NotFoundException {
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        Map<DecodeHintType, Object> hints =
                Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true);
        return new MultiFormatReader().decode(bitmap, hints).getText();
    }
}
