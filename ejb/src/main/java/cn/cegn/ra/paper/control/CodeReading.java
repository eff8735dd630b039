package cn.cegn.ra.paper.control;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jboss.logging.Logger;

/** Reads the QR codes of what people scanned or photographed. */
public final class CodeReading {
    private static final Logger LOG = Logger.getLogger(CodeReading.class);

    /** Pixels of the longer side of a page: an A4 page at some 220 dots an inch. */
    private static final float LONGEST_SIDE = 2600;

    /** Pixels of a picture that is opened at all: a page at 600 dots an inch has 35 million. */
    private static final long MOST_PIXELS = 60_000_000;

    private static final int PAGES = 2;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    private CodeReading() {}

    /** The text of one code a page, of at most two pages; none for what can not be read. */
    public static Stream<String> squares(byte[] content) {
        try {
            return isPdf(content) ? ofPdf(content).stream() : picture(content).flatMap(CodeReading::of).stream();
        } catch (IOException | RuntimeException e) {
            // What people upload may be broken in any way; that it is kept is decided elsewhere.
            LOG.debug("a scan can not be read", e);
            return Stream.empty();
        }
    }

    private static boolean isPdf(byte[] content) {
        return Arrays.equals(PDF, Arrays.copyOf(content, Math.min(PDF.length, content.length)));
    }

    private static List<String> ofPdf(byte[] content) throws IOException {
        List<String> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(content)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < Math.min(PAGES, document.getNumberOfPages()); page++) {
                var box = document.getPage(page).getCropBox();
                float scale = LONGEST_SIDE / Math.max(box.getWidth(), box.getHeight());
                of(renderer.renderImage(page, scale, ImageType.GRAY)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Only after its size has been read: a small file can unfold to any number of pixels. */
    private static Optional<BufferedImage> picture(byte[] content) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS
                        ? Optional.empty()
                        : Optional.of(reader.read(0));
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<String> of(BufferedImage image) {
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        try {
            return Optional.of(new QRCodeReader().decode(bitmap, HINTS).getText());
        } catch (NotFoundException e) {
            return Optional.empty();
        } catch (ReaderException e) {
            LOG.debug("a code on a scan can not be read", e);
            return Optional.empty();
        }
    }
}
