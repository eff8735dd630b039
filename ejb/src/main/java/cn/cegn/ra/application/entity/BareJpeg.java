package cn.cegn.ra.application.entity;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.bytesource.ByteSource;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.jpeg.JpegUtils;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.TiffField;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;

/**
 * A JPEG with only the segments that make the picture, and which side is up. EXIF, XMP, IPTC, comments, previews and segments of makers are
 * left out, and so is what follows the end, where phones put films and second pictures. Nothing is encoded anew.
 */
final class BareJpeg {
    private static final int UPRIGHT = 1;
    private static final int MOST_TURNED = 8;
    private static final byte[] COLOURS = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final int JFIF = 0xFFE0;
    private static final int ICC = 0xFFE2;
    private static final int ADOBE = 0xFFEE;
    private static final int FIRST_OF_MAKERS = 0xFFE0;
    private static final int LAST_OF_MAKERS = 0xFFEF;
    private static final int COMMENT = 0xFFFE;

    private BareJpeg() {}

    static byte[] of(byte[] jpeg) throws IOException {
        Bare bare = new Bare();
        new JpegUtils().traverseJfif(ByteSource.array(jpeg), bare);
        int turned = turned(jpeg);
        return turned == UPRIGHT ? bare.bytes() : turned(bare.bytes(), turned);
    }

    /** As EXIF counts the eight ways to hold a camera; what can not be read is taken for upright. */
    private static int turned(byte[] jpeg) {
        try {
            if (Imaging.getMetadata(jpeg) instanceof JpegImageMetadata metadata) {
                TiffField field = metadata.findExifValueWithExactMatch(TiffTagConstants.TIFF_TAG_ORIENTATION);
                int value = field == null ? UPRIGHT : field.getIntValue();
                return value > UPRIGHT && value <= MOST_TURNED ? value : UPRIGHT;
            }
            return UPRIGHT;
        } catch (IOException | RuntimeException e) {
            return UPRIGHT;
        }
    }

    private static byte[] turned(byte[] bare, int way) throws IOException {
        TiffOutputSet only = new TiffOutputSet();
        only.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) way);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExifRewriter().updateExifMetadataLossless(bare, out, only);
        return out.toByteArray();
    }

    private static boolean isKept(int marker, byte[] segment) {
        boolean ofMakers = (marker >= FIRST_OF_MAKERS && marker <= LAST_OF_MAKERS) || marker == COMMENT;
        boolean colours = marker == ICC
                && Arrays.equals(COLOURS, Arrays.copyOf(segment, Math.min(COLOURS.length, segment.length)));
        return !ofMakers || marker == JFIF || marker == ADOBE || colours;
    }

    /** Collects what is kept. */
    private static final class Bare implements JpegUtils.Visitor {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private boolean ended;

        private Bare() {
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        }

        @Override
        public boolean beginSos() {
            return true;
        }

        @Override
        public boolean visitSegment(int marker, byte[] name, int length, byte[] lengthBytes, byte[] segment) {
            if (isKept(marker, segment)) {
                out.writeBytes(name);
                out.writeBytes(lengthBytes);
                out.writeBytes(segment);
            }
            return true;
        }

        @Override
        public void visitSos(int marker, byte[] name, byte[] scans) {
            out.writeBytes(name);
            int end = JpegScans.end(scans);
            out.write(scans, 0, Math.max(end, 0));
            ended = end > 0;
        }

        private byte[] bytes() throws EOFException {
            if (!ended) {
                throw new EOFException("a JPEG is cut off");
            }
            return out.toByteArray();
        }
    }
}
