package cn.cegn.ra.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.provisioning.entity.IntakeSheet;
import cn.cegn.ra.provisioning.entity.KeyLine;
import cn.cegn.ra.provisioning.entity.LineProblem;
import cn.cegn.ra.provisioning.entity.LineProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyListTest {

    private static IntakeSheet read(String text) {
        return KeyList.read(text, serials -> serials.contains("FT-9001") ? Map.of("FT-9001", "K-000007") : Map.of());
    }

    private static List<Kind> kinds(String text) {
        return read(text).problems().stream().map(LineProblem::kind).toList();
    }

    @Test
    @DisplayName("S2.6-3: serial numbers that a hand scanner types, one a line, are read; empty lines are passed over")
    void scannedSerialsAreRead() {
        IntakeSheet sheet = read("A1B2C3D4\n\n  A1B2C3D5 \r\n");
        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.lines())
                .containsExactly(new KeyLine(1, "A1B2C3D4", "", ""), new KeyLine(3, "A1B2C3D5", "", ""));
    }

    @Test
    @DisplayName("S2.6-3: a list with named columns is read in whichever order they stand, also by tabs and semicolons")
    void namedColumnsAreRead() {
        assertThat(read("型号,备注,序列号,厂商\nK9,x,A1B2C3D4,\"飞天, 诚信\"\n").lines())
                .containsExactly(new KeyLine(2, "A1B2C3D4", "飞天, 诚信", "K9"));
        assertThat(read("Serial Number\tModel\nA1B2C3D4\tK9").lines())
                .containsExactly(new KeyLine(2, "A1B2C3D4", "", "K9"));
        assertThat(read("A1B2C3D4;ACME;K9").lines()).containsExactly(new KeyLine(1, "A1B2C3D4", "ACME", "K9"));
    }

    @Test
    @DisplayName(
            "S2.6-3: each wrong line is named with its number and what is wrong, all at once, and nothing is good then")
    void allProblemsComeAtOnce() {
        IntakeSheet sheet = read("A1B2C3D4,ACME\n,ACME,K9\na1b2c3d4\nft-9001\n序列\nA1B2C3D6,a,b,c\n");
        assertThat(sheet.isGood()).isFalse();
        assertThat(sheet.problems())
                .containsExactly(
                        LineProblem.of(2, Kind.SERIAL_MISSING, ""),
                        LineProblem.of(3, Kind.TWICE_IN_LIST, "a1b2c3d4", 1),
                        LineProblem.of(4, Kind.ALREADY_IN_STOCK, "ft-9001", "K-000007"),
                        LineProblem.of(5, Kind.SERIAL_FORM, "序列"),
                        LineProblem.of(6, Kind.TOO_MANY_CELLS, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0000000000", "FFFFFFFF", "0000-0000", "12345678", "01234567", "none", "Unknown", "xxxx", "----"
            })
    @DisplayName("S2.6-3: a placeholder in the place of a serial number is refused")
    void placeholdersAreRefused(String serial) {
        assertThat(kinds(serial))
                .hasSize(1)
                .allMatch(kind -> kind == Kind.SERIAL_PLACEHOLDER || kind == Kind.SERIAL_FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+A1B2C3", "@A1B2C3", "A1 B2 C3", "A1B", "A1B2C3<script>"})
    @DisplayName("S2.6-3: what is no serial number, a formula among it, is refused")
    void formulasAreRefused(String serial) {
        assertThat(kinds('"' + serial.replace("\"", "\"\"") + '"')).containsExactly(Kind.SERIAL_FORM);
    }

    @Test
    @DisplayName(
            "S2.6-3: an empty list, a list without the column, an open quotation mark and a list without end are refused")
    void brokenListsAreRefused() {
        assertThat(kinds(" \n\n")).containsExactly(Kind.EMPTY);
        assertThat(kinds("型号,厂商\nK9,ACME")).contains(Kind.COLUMN_MISSING);
        assertThat(kinds("A1B2C3D4\n\"A1B2C3D5\n")).containsExactly(Kind.QUOTES_OPEN);
        String many = IntStream.rangeClosed(0, KeyList.MOST_LINES)
                .mapToObj(i -> "KEY" + (100000 + i))
                .collect(Collectors.joining("\n"));
        assertThat(kinds(many)).containsExactly(Kind.TOO_MANY_LINES);
    }

    @Test
    @DisplayName("S2.6-3: however long the list is, the stock is asked once")
    void theStockIsAskedOnce() {
        List<Set<String>> asked = new ArrayList<>();
        String many = IntStream.range(0, KeyList.MOST_LINES)
                .mapToObj(i -> "key" + (100000 + i))
                .collect(Collectors.joining("\n"));
        IntakeSheet sheet = KeyList.read(many, serials -> {
            asked.add(serials);
            return Map.of("KEY100001", "K-000008");
        });
        assertThat(asked)
                .singleElement()
                .satisfies(serials -> assertThat(serials).hasSize(KeyList.MOST_LINES));
        assertThat(sheet.problems()).containsExactly(LineProblem.of(2, Kind.ALREADY_IN_STOCK, "key100001", "K-000008"));
    }
}
