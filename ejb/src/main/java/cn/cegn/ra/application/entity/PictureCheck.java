package cn.cegn.ra.application.entity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Judges a PNG or JPEG by its head, before anything unfolds it, and takes away what is not the picture. */
final class PictureCheck {
    private static final long MILLION = 1_000_000;
    private static final int JPEG_START = 0xFF;

    private PictureCheck() {}

    static List<Finding> findings(byte[] content, int megapixels) {
        try {
            long pixels = pixels(content);
            bare(content);
            return pixels > megapixels * MILLION
                    ? Finding.one(Problem.PICTURE_TOO_LARGE, megapixels, (pixels + MILLION - 1) / MILLION)
                    : Finding.none();
        } catch (IOException | RuntimeException e) {
            // Broken in whatever way: the person is told to make it anew.
            return Finding.one(Problem.FILE_DAMAGED);
        }
    }

    private static long pixels(byte[] content) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        }
    }

    /** @throws UncheckedIOException if it ends too early */
    static byte[] bare(byte[] content) {
        try {
            return (content[0] & 0xFF) == JPEG_START ? BareJpeg.of(content) : BarePng.of(content);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture is broken", e);
        }
    }
}
