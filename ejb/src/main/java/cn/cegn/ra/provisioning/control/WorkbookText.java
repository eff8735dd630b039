package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.provisioning.entity.LineProblem;
import cn.cegn.ra.provisioning.entity.LineProblem.Kind;
import cn.cegn.ra.provisioning.entity.ListText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook as lines of text, so that line n of the text is row n of the sheet. */
final class WorkbookText {
    /** Unpacked; a small file may unpack to a flood. */
    private static final long MOST_UNPACKED = 20L * 1024 * 1024;

    private static final int BUFFER = 8192;

    private WorkbookText() {}

    static ListText read(byte[] content) {
        try {
            if (isFlood(content)) {
                return ListText.refused(LineProblem.of(0, Kind.FILE_TOO_LARGE, MOST_UNPACKED / 1024));
            }
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                return text(rows.iterator());
            }
            // The reader throws whatever it meets in a file that is no workbook.
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
            return ListText.refused(LineProblem.of(0, Kind.FILE_UNREADABLE));
        } catch (NullPointerException | IndexOutOfBoundsException e) {
            return ListText.refused(LineProblem.of(0, Kind.FILE_UNREADABLE));
        }
    }

    /** Read by the table of contents, as the workbook's reader does; what a writer puts before the entries differs. */
    private static boolean isFlood(byte[] content) throws IOException {
        long unpacked = 0;
        byte[] buffer = new byte[BUFFER];
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static ListText text(Iterator<Row> rows) {
        StringBuilder text = new StringBuilder();
        List<LineProblem> problems = new ArrayList<>();
        int line = 1;
        while (rows.hasNext()) {
            Row row = rows.next();
            if (row.getRowNum() > KeyList.MOST_LINES + 1) {
                problems.add(LineProblem.of(0, Kind.TOO_MANY_LINES, KeyList.MOST_LINES));
                break;
            }
            while (line < row.getRowNum()) {
                text.append('\n');
                line++;
            }
            text.append(line(row, problems)).append('\n');
            line++;
        }
        return problems.isEmpty() ? ListText.of(text.toString()) : new ListText("", problems);
    }

    private static String line(Row row, List<LineProblem> problems) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            Cell cell = row.getCell(column);
            boolean isText = cell == null || cell.getType() == CellType.STRING || cell.getType() == CellType.EMPTY;
            if (!isText) {
                problems.add(LineProblem.of(row.getRowNum(), Kind.NUMBER_CELL, column + 1));
            }
            cells.add(isText && cell != null && cell.getRawValue() != null ? cell.asString() : "");
        }
        return cells.stream().allMatch(String::isBlank) ? "" : CSVFormat.DEFAULT.format(cells.toArray());
    }
}
