package cn.cegn.ra.application.entity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/** Judges an uploaded file by its bytes; its name and the browser's word for its type count for nothing (S2.2-1). */
public final class FileCheck {
    /** Mebibytes of one file, whatever a list says: more is not read into memory. */
    public static final int MOST_MEBIBYTES = 10;

    /** The same in bytes. */
    public static final int MOST_BYTES = MOST_MEBIBYTES * 1024 * 1024;
    /** Files of one item, whatever a list says. */
    public static final int MOST_FILES = 8;

    private static final int MEBIBYTE = 1024 * 1024;
    private static final String PDF = "application/pdf";
    private static final Set<String> ALLOWED = Set.of(PDF, "image/png", "image/jpeg");
    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final Tika TIKA = new Tika();

    private FileCheck() {}

    /** To be asked before the bytes are read into memory. */
    public static List<Finding> sizeFindings(long bytes) {
        return sizeFindings(bytes, MOST_MEBIBYTES);
    }

    /** @param most mebibytes */
    static List<Finding> sizeFindings(long bytes, int most) {
        if (bytes == 0) {
            return Finding.one(Problem.FILE_EMPTY);
        }
        return bytes > (long) most * MEBIBYTE
                ? Finding.one(Problem.FILE_TOO_LARGE, most, (bytes + MEBIBYTE - 1) / MEBIBYTE)
                : Finding.none();
    }

    /** What is wrong with a file's content; none means PDF, PNG or JPEG of a bearable size. */
    public static List<Finding> findings(byte[] content) {
        List<Finding> size = sizeFindings(content.length);
        if (!size.isEmpty() || contentType(content).isPresent()) {
            return size;
        }
        return Finding.one(Problem.FILE_TYPE_NOT_ALLOWED, TIKA.detect(content));
    }

    /** The type to keep and to send it with later, empty if it is none that we take. */
    public static Optional<String> contentType(byte[] content) {
        return Optional.of(TIKA.detect(content)).filter(ALLOWED::contains).filter(type -> beginsAs(type, content));
    }

    /** Whether content that we take is a PDF and no picture. */
    public static boolean isPdf(byte[] content) {
        return beginsAs(PDF, content);
    }

    /** Tika lets a PDF begin after some other bytes; such a file can be a page of HTML as well. */
    private static boolean beginsAs(String type, byte[] content) {
        return !type.equals(PDF)
                || Arrays.equals(PDF_START, Arrays.copyOf(content, Math.min(PDF_START.length, content.length)));
    }
}
