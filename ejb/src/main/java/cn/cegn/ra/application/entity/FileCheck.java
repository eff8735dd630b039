package cn.cegn.ra.application.entity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/** Judges an uploaded file by its bytes; its name and the browser's word for its type count for nothing (S2.2-1). */
public final class FileCheck {
    /** Files of one item, whatever a list says. */
    public static final int MOST_FILES = 8;

    private static final String PDF = "application/pdf";
    private static final Set<String> ALLOWED = Set.of(PDF, "image/png", "image/jpeg");
    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final Tika TIKA = new Tika();

    private FileCheck() {}

    /** To be asked before the bytes are read into memory. */
    public static List<Finding> sizeFindings(long bytes) {
        return sizeFindings(bytes, MaterialLimits.ofThisServer().fileMegabytes());
    }

    /** The same where less is allowed, {@code most} MiB. */
    public static List<Finding> sizeFindings(long bytes, int most) {
        if (bytes == 0) {
            return Finding.one(Problem.FILE_EMPTY);
        }
        return bytes > (long) most * MaterialLimits.MEBIBYTE
                ? Finding.one(Problem.FILE_TOO_LARGE, most, MaterialLimits.megabytes(bytes))
                : Finding.none();
    }

    /** What is wrong with a file's content; none means a whole and harmless PDF, PNG or JPEG of a bearable size. */
    public static List<Finding> findings(byte[] content) {
        List<Finding> size = sizeFindings(content.length);
        if (!size.isEmpty()) {
            return size;
        }
        Optional<String> type = contentType(content);
        if (type.isEmpty()) {
            return Finding.one(Problem.FILE_TYPE_NOT_ALLOWED, TIKA.detect(content));
        }
        MaterialLimits limits = MaterialLimits.ofThisServer();
        return type.get().equals(PDF)
                ? PdfCheck.findings(content, limits)
                : PictureCheck.findings(content, limits.megapixels());
    }

    /** Whether a file finds room beside the others of its case. */
    public static List<Finding> totalFindings(List<StoredFile> others, long bytes) {
        MaterialLimits limits = MaterialLimits.ofThisServer();
        long all = bytes + others.stream().mapToLong(StoredFile::size).sum();
        return all > limits.caseBytes()
                ? Finding.one(Problem.CASE_TOO_LARGE, limits.caseMegabytes(), MaterialLimits.megabytes(all))
                : Finding.none();
    }

    /** The type to keep and to send it with later, empty if it is none that we take. */
    public static Optional<String> contentType(byte[] content) {
        return Optional.of(TIKA.detect(content)).filter(ALLOWED::contains).filter(type -> beginsAs(type, content));
    }

    /** Whether content that we take is a PDF and no picture. */
    public static boolean isPdf(byte[] content) {
        return beginsAs(PDF, content);
    }

    /**
     * The bytes to keep of content without {@link #findings}: of a picture without what a camera wrote beside it, such as place, time and
     * device; the picture itself stays bit for bit. A PDF as it is.
     */
    public static byte[] storable(byte[] content) {
        return isPdf(content) ? content : PictureCheck.bare(content);
    }

    /** Pages of a PDF without {@link #findings}; empty for a picture. */
    public static Optional<Integer> pages(byte[] content) {
        return isPdf(content) ? Optional.of(PdfCheck.pages(content)) : Optional.empty();
    }

    /** Tika lets a PDF begin after some other bytes; such a file can be a page of HTML as well. */
    private static boolean beginsAs(String type, byte[] content) {
        return !type.equals(PDF)
                || Arrays.equals(PDF_START, Arrays.copyOf(content, Math.min(PDF_START.length, content.length)));
    }
}
