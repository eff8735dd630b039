package cn.cegn.ra.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.delivery.entity.PinLetter;
import cn.cegn.ra.paper.PaperConformity;
import cn.cegn.ra.paper.boundary.PaperPress;
import cn.cegn.ra.token.Pin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PinPressTest {
    private static final Pin PIN = new Pin("90817263");
    private static final PinLetter LETTER =
            new PinLetter("ZS-2026-000042", "示例市数据局", "阿依古丽·买买提", "𠮷𡈼𠅤䶮㛃", "K-000017");

    private final PinPress press =
            new PinPress(new PaperPress(), Clock.fixed(Instant.parse("2026-11-23T06:06:00Z"), ZoneOffset.UTC));

    @Test
    @DisplayName(
            "S2.7-3: the sealed letter is one page with the PIN in digits and words, for one person and one key, and names rare characters so that they can be copied")
    void theLetterHoldsThePin() throws IOException {
        byte[] pdf = press.letter(LETTER, PIN);
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve("pin-letter.pdf"), pdf);
        assertThat(PaperConformity.violations(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("90817263", "九零八一七二六三", "阿依古丽", "𠮷𡈼𠅤䶮㛃", "示例市数据局", "K-000017", "2026-11-23");
            assertThat(document.getDocumentInformation().getMetadataKeys())
                    .allSatisfy(key -> assertThat(
                                    document.getDocumentInformation().getCustomMetadataValue(key))
                            .satisfiesAnyOf(
                                    value -> assertThat(value).isNull(),
                                    value -> assertThat(value).doesNotContain(PIN.reveal())));
        }
    }

    @Test
    @DisplayName("S2.7-3: what a letter says of itself elsewhere names neither PIN nor person")
    void theLetterPrintsAsItsNumber() {
        assertThat(LETTER).hasToString("PinLetter[ZS-2026-000042]");
    }
}
