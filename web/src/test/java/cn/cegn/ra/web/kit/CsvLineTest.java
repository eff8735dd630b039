package cn.cegn.ra.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CsvLineTest {

    @Test
    @DisplayName("S-D-03: commas, quotation marks and line breaks stay inside their cell")
    void specialCharactersAreQuoted() {
        assertThat(CsvLine.of(1, "a,b", "say \"x\"", "two\nlines", null))
                .isEqualTo("1,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\r\n");
    }

    @Test
    @DisplayName("S-D-08: a cell that a spreadsheet would take for a formula is disarmed")
    void formulasAreDisarmed() {
        assertThat(CsvLine.of("=1+1", "+1", "-1", "@x", "\tx", "plain")).isEqualTo("'=1+1,'+1,'-1,'@x,'\tx,plain\r\n");
    }

    @Test
    @DisplayName("S-D-08: a formula with a comma is disarmed and quoted")
    void aFormulaCanNeedBoth() {
        assertThat(CsvLine.of("=HYPERLINK(\"x\",\"y\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
    }
}
