package cn.cegn.ra.paper.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.paper.PaperConformity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaperPressTest {
    /** U+32C2C, which no font has. */
    private static final String UNASSIGNED = "\uD88B\uDC2C";

    private final PaperPress press = new PaperPress();

    @Test
    @DisplayName(
            "S2.2-3: a character that no font has is named, and in its place stands a mark where a paper can not wait")
    void whatCanNotBePrintedIsMarked() {
        String name = "阿依古丽·𠮷" + UNASSIGNED + " Li";
        assertThat(press.unprintable(name)).isEqualTo(List.of(UNASSIGNED));
        assertThat(press.printable(name)).isEqualTo("阿依古丽·𠮷〓 Li");
        assertThat(press.unprintable(press.printable(name))).isEmpty();
    }

    @Test
    @DisplayName("S2.2-3: a PDF that is neither archivable nor accessible is told from one of ours")
    void conformityIsNotTakenForGranted() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain);
        }
        assertThat(PaperConformity.violations(plain.toByteArray()))
                .anyMatch(clause -> clause.startsWith("2u"))
                .anyMatch(clause -> clause.startsWith("ua1"));
    }
}
