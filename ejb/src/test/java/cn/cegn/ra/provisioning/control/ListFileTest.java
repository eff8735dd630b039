package cn.cegn.ra.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.provisioning.entity.LineProblem;
import cn.cegn.ra.provisioning.entity.LineProblem.Kind;
import cn.cegn.ra.provisioning.entity.ListText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ListFileTest {

    private static byte[] workbook(Consumer<Worksheet> filling) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Test", "1.0")) {
            filling.accept(workbook.newWorksheet("keys"));
        }
        return file.toByteArray();
    }

    private static List<Kind> kinds(byte[] content) {
        return ListFile.read(content).problems().stream().map(LineProblem::kind).toList();
    }

    @Test
    @DisplayName(
            "S2.6-3: a CSV file is read in UTF-8, with and without its mark, and as a Chinese spreadsheet writes it")
    void csvIsReadInBothEncodings() {
        String text = "序列号,厂商\nA1B2C3D4,飞天\n";
        assertThat(ListFile.read(text.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(text);
        assertThat(ListFile.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo(text);
        assertThat(ListFile.read(text.getBytes(Charset.forName("GB18030"))).text())
                .isEqualTo(text);
    }

    @Test
    @DisplayName("S2.6-3: row n of a workbook is line n of the list, empty rows included")
    void rowsKeepTheirNumbers() throws IOException {
        byte[] file = workbook(sheet -> {
            sheet.value(0, 0, "序列号");
            sheet.value(0, 1, "厂商");
            sheet.value(3, 0, "0A1B2C3D");
            sheet.value(3, 1, "飞天, 诚信");
        });
        ListText read = ListFile.read(file);
        assertThat(read.problems()).isEmpty();
        assertThat(KeyList.read(read.text(), serials -> java.util.Map.of()).lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.line()).isEqualTo(4);
                    assertThat(line.serial()).isEqualTo("0A1B2C3D");
                    assertThat(line.manufacturer()).isEqualTo("飞天, 诚信");
                });
    }

    @Test
    @DisplayName("S2.6-3: a serial number that stands as a number in a workbook is refused, with row and column")
    void numbersAreRefused() throws IOException {
        byte[] file = workbook(sheet -> {
            sheet.value(0, 0, "A1B2C3D4");
            sheet.value(1, 0, 1.25e19);
        });
        assertThat(ListFile.read(file).problems()).containsExactly(LineProblem.of(2, Kind.NUMBER_CELL, 1));
    }

    @Test
    @DisplayName(
            "S2.6-3: too long a workbook, too large a file, one that unpacks to a flood, and what is no list are refused")
    void whatIsNoListIsRefused() throws IOException {
        assertThat(kinds(workbook(sheet -> {
                    for (int row = 0; row <= KeyList.MOST_LINES + 5; row++) {
                        sheet.value(row, 0, "KEY" + (100000 + row));
                    }
                })))
                .containsExactly(Kind.TOO_MANY_LINES);
        assertThat(kinds(new byte[ListFile.MOST_BYTES + 1])).containsExactly(Kind.FILE_TOO_LARGE);
        assertThat(kinds(flood())).containsExactly(Kind.FILE_TOO_LARGE);
        assertThat(kinds(new byte[0])).containsExactly(Kind.EMPTY);
        assertThat(kinds(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .containsExactly(Kind.FILE_TYPE);
        assertThat(kinds("%PDF-1.7\0".getBytes(StandardCharsets.UTF_8))).containsExactly(Kind.FILE_TYPE);
        byte[] whole = workbook(sheet -> sheet.value(0, 0, "A1B2C3D4"));
        assertThat(kinds(Arrays.copyOf(whole, whole.length / 2))).containsExactly(Kind.FILE_UNREADABLE);
    }

    private static byte[] flood() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 25; i++) {
                zip.write(zeros);
            }
        }
        return file.toByteArray();
    }
}
