package cn.cegn.ra.application.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileCheckTest {
    private static final int MEBIBYTE = 1024 * 1024;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] image(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.save(out);
        }
        return out.toByteArray();
    }

    private static PDDocument pages(int count) {
        PDDocument document = new PDDocument();
        for (int i = 0; i < count; i++) {
            document.addPage(new PDPage());
        }
        return document;
    }

    private static List<Problem> problems(byte[] content) {
        return FileCheck.findings(content).stream().map(Finding::problem).toList();
    }

    @Test
    @DisplayName("S2.2-1: PDF, PNG and JPEG are taken for what they are")
    void pdfPngAndJpegAreTaken() throws IOException {
        byte[] pdf = saved(pages(3));
        assertThat(FileCheck.findings(pdf)).isEmpty();
        assertThat(FileCheck.contentType(pdf)).contains("application/pdf");
        assertThat(FileCheck.pages(pdf)).contains(3);
        assertThat(FileCheck.findings(image("png"))).isEmpty();
        assertThat(FileCheck.contentType(image("png"))).contains("image/png");
        assertThat(FileCheck.findings(image("jpg"))).isEmpty();
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
        assertThat(problems(bytes(content))).containsExactly(Problem.FILE_TYPE_NOT_ALLOWED);
    }

    @Test
    @DisplayName("S2.2-1: an HTML page named .pdf is told to be HTML")
    void htmlIsToldByContent() {
        assertThat(FileCheck.findings(bytes("<!DOCTYPE html><html></html>")))
                .containsExactly(new Finding(Problem.FILE_TYPE_NOT_ALLOWED, List.of("text/html")));
    }

    @Test
    @DisplayName("S2.2-1: an empty file and one above 10 MB are refused, and so is one that has no room in its case")
    void sizeHasLimits() {
        assertThat(FileCheck.findings(new byte[0])).containsExactly(new Finding(Problem.FILE_EMPTY, List.of()));
        assertThat(FileCheck.sizeFindings(10 * MEBIBYTE)).isEmpty();
        assertThat(FileCheck.sizeFindings(10 * MEBIBYTE + 1L))
                .containsExactly(new Finding(Problem.FILE_TOO_LARGE, List.of("10", "11")));
        assertThat(FileCheck.findings(new byte[20 * MEBIBYTE]))
                .containsExactly(new Finding(Problem.FILE_TOO_LARGE, List.of("10", "20")));
        assertThat(FileCheck.totalFindings(List.of(), 80L * MEBIBYTE)).isEmpty();
        assertThat(FileCheck.totalFindings(List.of(), 80L * MEBIBYTE + 1))
                .containsExactly(new Finding(Problem.CASE_TOO_LARGE, List.of("80", "81")));
    }

    @Test
    @DisplayName("S2.2-1: a file that is cut off is told to be damaged, whatever its type")
    void damagedFilesAreRefused() throws IOException {
        byte[] png = image("png");
        byte[] jpeg = image("jpg");
        assertThat(problems(Arrays.copyOf(png, png.length - 20))).containsExactly(Problem.FILE_DAMAGED);
        assertThat(problems(Arrays.copyOf(jpeg, jpeg.length - 20))).containsExactly(Problem.FILE_DAMAGED);
        assertThat(problems(bytes("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")))
                .containsExactly(Problem.FILE_DAMAGED);
        assertThat(problems(bytes("%PDF-1.7 and nothing more"))).containsExactly(Problem.FILE_DAMAGED);
    }

    @Test
    @DisplayName("S2.2-1: a picture that unfolds to more pixels than a page has is refused before it is unfolded")
    void pixelBombsAreRefused() throws IOException {
        byte[] png = image("png");
        // Width and height stand behind signature, length and name of the first chunk.
        png[18] = (byte) 0x40;
        png[22] = (byte) 0x40;
        assertThat(FileCheck.findings(png)).singleElement().satisfies(finding -> {
            assertThat(finding.problem()).isEqualTo(Problem.PICTURE_TOO_LARGE);
            assertThat(finding.details().get(0)).isEqualTo("60");
        });
    }

    @Test
    @DisplayName("S2.2-1: a PDF that unfolds to a gigabyte is refused, compressed once or twice")
    void decompressionBombsAreRefused() throws IOException {
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(folded)) {
            for (int i = 0; i < 190; i++) {
                out.write(new byte[MEBIBYTE]);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write(bytes("%PDF-1.7\n1 0 obj<</Length " + folded.size() + "/Filter/FlateDecode>>stream\n"));
        pdf.write(folded.toByteArray());
        pdf.write(bytes("\nendstream endobj\n%%EOF\n"));
        assertThat(problems(pdf.toByteArray())).containsExactly(Problem.FILE_UNFOLDS);
        assertThat(problems(bytes("%PDF-1.7\n1 0 obj<</Filter[/FlateDecode /Fl]>>stream\n")))
                .containsExactly(Problem.FILE_UNFOLDS);
    }

    @Test
    @DisplayName("S2.2-1: a PDF with a password, with restrictions alone, or with too many pages is refused in words")
    void lockedAndLongPdfsAreRefused() throws IOException {
        PDDocument closed = pages(1);
        closed.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        assertThat(problems(saved(closed))).containsExactly(Problem.PDF_ENCRYPTED);
        PDDocument restricted = pages(1);
        restricted.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
        assertThat(problems(saved(restricted))).containsExactly(Problem.PDF_ENCRYPTED);
        assertThat(FileCheck.findings(saved(pages(51))))
                .containsExactly(new Finding(Problem.PDF_TOO_MANY_PAGES, List.of("50")));
    }

    @Test
    @DisplayName("S2.2-1: a PDF that runs a script or carries another file is refused")
    void activePdfsAreRefused() throws IOException {
        PDDocument script = pages(1);
        script.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
        assertThat(problems(saved(script))).containsExactly(Problem.PDF_ACTIVE);
        assertThat(problems(bytes("""
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[]>>>>>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """))).containsExactly(Problem.PDF_ACTIVE);
    }
}
