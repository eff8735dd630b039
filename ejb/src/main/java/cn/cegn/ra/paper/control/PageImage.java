package cn.cegn.ra.paper.control;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jboss.logging.Logger;

/**
 * Draws a page of somebody else's PDF as a picture. Such a file may want to keep the server busy: a page has so much time, a picture in it
 * so many pixels, and only so many pages are drawn at once.
 */
public final class PageImage {
    private static final Logger LOG = Logger.getLogger(PageImage.class);
    private static final float LONGEST_SIDE = 1600;
    private static final long MOST_PIXELS = 60_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    private PageImage() {}

    /** A page as PNG, the first is 1; empty if there is no such page or it can not be drawn within the limits. */
    public static Optional<byte[]> png(byte[] pdf, int page, Clock clock) {
        AT_ONCE.acquireUninterruptibly();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return Optional.empty();
            }
            var box = document.getPage(page - 1).getCropBox();
            float scale = LONGEST_SIDE / Math.max(box.getWidth(), box.getHeight());
            BufferedImage image = new Bounded(document, clock).renderImage(page - 1, scale, ImageType.RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return Optional.of(png.toByteArray());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The file can still be taken as it is; what is wrong with it is its maker's affair.
            LOG.debug("a page can not be drawn", e);
            return Optional.empty();
        } finally {
            AT_ONCE.release();
        }
    }

    /** Stops at the first thing after the end of its time. */
    private static final class Bounded extends PDFRenderer {
        private final Clock clock;
        private final Instant end;

        private Bounded(PDDocument document, Clock clock) {
            super(document);
            this.clock = clock;
            this.end = clock.instant().plus(LONGEST);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                    if (clock.instant().isAfter(end)) {
                        throw new IOException("a page takes too long");
                    }
                    super.processOperator(operator, operands);
                }

                @Override
                public void drawImage(PDImage image) throws IOException {
                    if ((long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
                        throw new IOException("a picture in a page is too large");
                    }
                    super.drawImage(image);
                }
            };
        }
    }
}
