package cn.cegn.ra.application.entity;

import cn.cegn.ra.wiring.Surroundings;

/**
 * How much is taken, as the server's settings say; see docs/operations.md. What an item takes belongs to the frozen list
 * of its case, and is never more than this.
 *
 * @param fileMegabytes MiB of one file
 * @param caseMegabytes MiB of all files of a case that count now
 * @param megapixels million pixels of a picture
 * @param pages of one PDF
 */
public record MaterialLimits(int fileMegabytes, int caseMegabytes, int megapixels, int pages) {
    /** Without settings. A page at 600 dots an inch has 35 million pixels. */
    public static final MaterialLimits USUAL = new MaterialLimits(10, 80, 60, 50);

    static final int MEBIBYTE = 1024 * 1024;
    private static final int MILLION = 1_000_000;

    /** Those of this server. */
    public static MaterialLimits ofThisServer() {
        return new MaterialLimits(
                setting("RA_FILE_MB", USUAL.fileMegabytes()),
                setting("RA_CASE_MB", USUAL.caseMegabytes()),
                setting("RA_PICTURE_MEGAPIXELS", USUAL.megapixels()),
                setting("RA_PDF_PAGES", USUAL.pages()));
    }

    private static int setting(String name, int usual) {
        return Surroundings.setting(name)
                .filter(text -> text.matches("[1-9]\\d{0,3}"))
                .map(Integer::valueOf)
                .orElse(usual);
    }

    public int fileBytes() {
        return fileMegabytes * MEBIBYTE;
    }

    public long caseBytes() {
        return (long) caseMegabytes * MEBIBYTE;
    }

    public long pixels() {
        return (long) megapixels * MILLION;
    }

    /** Bytes as they are said in a refusal. */
    static long megabytes(long bytes) {
        return (bytes + MEBIBYTE - 1) / MEBIBYTE;
    }
}
