package cn.cegn.ra.application.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BarePictureTest {
    private static final String MAKER = "Phone of Zhang San";

    private static byte[] picture(String format) throws IOException {
        BufferedImage picture = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(3, 4, 0xCC3300);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** As a phone makes it: held upright, with its maker, and where it was taken. */
    private static byte[] photograph(int turned) throws IOException {
        TiffOutputSet exif = new TiffOutputSet();
        exif.setGpsInDegrees(120.155, 30.274);
        exif.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) turned);
        exif.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_MAKE, MAKER);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExifRewriter().updateExifMetadataLossless(picture("jpg"), out, exif);
        // A film behind the picture, as phones put it.
        out.write((MAKER + " film").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static JpegImageMetadata metadata(byte[] jpeg) throws IOException {
        return (JpegImageMetadata) Imaging.getMetadata(jpeg);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(byte[] content) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(content));
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    @Test
    @DisplayName(
            "S-D-08: of a photograph its place and its maker are gone, which side is up stays, and so does each pixel")
    void thePlaceOfAPhotographIsGone() throws IOException {
        byte[] photograph = photograph(6);
        assertThat(metadata(photograph).getExif().getGpsInfo().getLatitudeAsDegreesNorth())
                .isBetween(30.2, 30.3);
        assertThat(FileCheck.findings(photograph)).isEmpty();

        byte[] kept = FileCheck.storable(photograph);

        assertThat(metadata(kept).getExif().getGpsInfo()).isNull();
        assertThat(metadata(kept)
                        .findExifValueWithExactMatch(TiffTagConstants.TIFF_TAG_ORIENTATION)
                        .getIntValue())
                .isEqualTo(6);
        assertThat(metadata(kept).getItems()).hasSize(1);
        assertThat(text(kept)).doesNotContain(MAKER);
        assertThat(pixels(kept)).isEqualTo(pixels(photograph));
        assertThat(FileCheck.findings(kept)).isEmpty();
        assertThat(FileCheck.storable(kept)).isEqualTo(kept);
    }

    @Test
    @DisplayName("S-D-08: an upright photograph keeps no EXIF at all")
    void anUprightPhotographKeepsNoExif() throws IOException {
        byte[] kept = FileCheck.storable(photograph(1));
        assertThat(text(kept)).doesNotContain("Exif").doesNotContain(MAKER);
        assertThat(kept).endsWith(0xFF, 0xD9);
    }

    @Test
    @DisplayName("S-D-08: texts, EXIF and what follows the end of a PNG are gone, the picture stays")
    void textsOfAPngAreGone() throws IOException {
        byte[] plain = picture("png");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int afterHead = 33;
        out.write(plain, 0, afterHead);
        out.write(chunk("tEXt", "Author\0" + MAKER));
        out.write(chunk("eXIf", "MM\0*" + MAKER));
        out.write(plain, afterHead, plain.length - afterHead);
        out.write(MAKER.getBytes(StandardCharsets.US_ASCII));
        byte[] talking = out.toByteArray();
        assertThat(FileCheck.findings(talking)).isEmpty();

        byte[] kept = FileCheck.storable(talking);

        assertThat(text(kept)).doesNotContain(MAKER);
        assertThat(kept).isEqualTo(plain);
        assertThat(pixels(kept)).isEqualTo(pixels(talking));
    }

    @Test
    @DisplayName("S2.2-1: a picture in several scans is kept to its last one")
    void aProgressivePictureIsKeptWhole() throws IOException {
        byte[] jpeg = picture("jpg");
        int scan = text(jpeg).indexOf("\u00FF\u00DA");
        byte[] head = Arrays.copyOf(jpeg, scan);
        byte[] body = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.write(head);
        twice.write(body);
        // A table between two scans, whose bytes look like an end.
        twice.write(new byte[] {(byte) 0xFF, (byte) 0xC4, 0, 4, (byte) 0xFF, (byte) 0xD9});
        twice.write(body);
        twice.write(new byte[] {(byte) 0xFF, (byte) 0xD9});
        assertThat(FileCheck.storable(twice.toByteArray())).isEqualTo(twice.toByteArray());
    }

    private static byte[] chunk(String name, String text) {
        byte[] content = (name + text).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 check = new CRC32();
        check.update(content);
        return ByteBuffer.allocate(content.length + 8)
                .putInt(text.length())
                .put(content)
                .putInt((int) check.getValue())
                .array();
    }
}
