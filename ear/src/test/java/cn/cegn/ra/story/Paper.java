package cn.cegn.ra.story;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Files as people hand them in, good ones and bad ones. */
final class Paper {
    private static final String PDF = """
            %%PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
            4 0 obj<</Length %d>>stream
            %s
            endstream endobj
            5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
            trailer<</Size 6/Root 1 0 R>>
            %%%%EOF
            """;

    private Paper() {}

    /** A PDF of one page with this text, ASCII. */
    static Path pdf(Path folder, String name, String text) throws IOException {
        String drawing = "BT /F 20 Tf 90 720 Td (" + text + ") Tj ET";
        return Files.writeString(
                folder.resolve(name), PDF.formatted(drawing.length(), drawing), StandardCharsets.ISO_8859_1);
    }

    /** A grey PNG. */
    static Path png(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(new BufferedImage(600, 380, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
        return file;
    }

    /** A page of HTML with a script, whatever its name says. */
    static Path html(Path folder, String name) throws IOException {
        return Files.writeString(
                folder.resolve(name), "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>");
    }

    /** Begins as a PDF and is this large. */
    static Path large(Path folder, String name, int mebibytes) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
            byte[] mebibyte = new byte[1024 * 1024];
            for (int i = 0; i < mebibytes; i++) {
                out.write(mebibyte);
            }
        }
        return file;
    }
}
