package cn.cegn.ra.paper;

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
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A paper as a reader has it: its text as it is copied, its pages as they are printed. It is kept in the build's output to be looked at. */
public final class PrintedPaper {
    /** As an office printer prints, and no finer. */
    private static final int DPI = 200;

    private final byte[] pdf;

    private PrintedPaper(byte[] pdf) {
        this.pdf = pdf.clone();
    }

    /** @param name of the file it is kept in, without its ending */
    public static PrintedPaper keep(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve(name + ".pdf"), pdf);
        return new PrintedPaper(pdf);
    }

    public byte[] pdf() {
        return pdf.clone();
    }

    public String text() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The text without the spaces and line ends that a layout makes. */
    public String run() throws IOException {
        return text().replaceAll("\\s", "");
    }

    public int pages() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /** What the QR code of the first page says. */
    public String square() throws IOException, NotFoundException {
        return decode(BarcodeFormat.QR_CODE);
    }

    /** What the bar code of the first page says. */
    public String bars() throws IOException, NotFoundException {
        return decode(BarcodeFormat.CODE_128);
    }

    private String decode(BarcodeFormat format) throws IOException, NotFoundException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
            BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
            Map<DecodeHintType, Object> hints =
                    Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true);
            return new MultiFormatReader().decode(bitmap, hints).getText();
        }
    }
}
