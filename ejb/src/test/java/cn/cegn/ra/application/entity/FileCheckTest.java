package cn.cegn.ra.application.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileCheckTest {
    private static final String PDF = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] image(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    @Test
    @DisplayName("S2.2-1: PDF, PNG and JPEG are taken for what they are")
    void pdfPngAndJpegAreTaken() throws IOException {
        assertThat(FileCheck.findings(bytes(PDF))).isEmpty();
        assertThat(FileCheck.contentType(bytes(PDF))).contains("application/pdf");
        assertThat(FileCheck.findings(image("png"))).isEmpty();
        assertThat(FileCheck.contentType(image("png"))).contains("image/png");
        assertThat(FileCheck.contentType(image("jpg"))).contains("image/jpeg");
    }

    @ParameterizedTest
    @DisplayName("S2.2-1: anything else is refused whatever its name says")
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>",
                "<html>%PDF-1.7</html>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "MZ\u0000\u0000\u0000\u0000This program cannot be run in DOS mode",
                "\n%PDF-1.7",
                "PK\u0003\u0004",
                "GIF89a",
                "text"
            })
    void anythingElseIsRefused(String content) {
        assertThat(FileCheck.findings(bytes(content)))
                .extracting(Finding::problem)
                .containsExactly(Problem.FILE_TYPE_NOT_ALLOWED);
    }

    @Test
    @DisplayName("S2.2-1: an HTML page named .pdf is told to be HTML")
    void htmlIsToldByContent() {
        assertThat(FileCheck.findings(bytes("<!DOCTYPE html><html></html>")))
                .containsExactly(new Finding(Problem.FILE_TYPE_NOT_ALLOWED, List.of("text/html")));
    }

    @Test
    @DisplayName("S2.2-1: an empty file and one above 10 MB are refused")
    void sizeHasLimits() {
        assertThat(FileCheck.findings(new byte[0])).containsExactly(new Finding(Problem.FILE_EMPTY, List.of()));
        assertThat(FileCheck.sizeFindings(FileCheck.MOST_BYTES)).isEmpty();
        assertThat(FileCheck.sizeFindings(FileCheck.MOST_BYTES + 1L))
                .containsExactly(new Finding(Problem.FILE_TOO_LARGE, List.of("10", "11")));
        assertThat(FileCheck.findings(new byte[20 * 1024 * 1024]))
                .containsExactly(new Finding(Problem.FILE_TOO_LARGE, List.of("10", "20")));
    }
}
