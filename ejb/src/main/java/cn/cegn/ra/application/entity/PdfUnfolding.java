package cn.cegn.ra.application.entity;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds streams of a PDF that unfold to far more than a page needs, before any reader of PDF unfolds them: it knows nothing of the file's
 * structure and tries every stream. Streams that are compressed twice, and names in disguise where the compression is named, are refused
 * unseen: no scanner and no office program writes them.
 */
final class PdfUnfolding {
    /** A page of 60 million pixels in colour. */
    private static final long MOST_OF_ONE = 180L * 1024 * 1024;

    private static final long MOST_OF_ALL = 1024L * 1024 * 1024;
    private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");
    private static final Pattern DOUBLE = Pattern.compile(
            "/Filter\\s{0,9}\\[[^\\]]{0,200}(?:(?:Fl|LZW)[^\\]]{0,200}/(?:Fl|LZW)|#)|/Filter\\s{0,9}/\\w{0,20}#");
    private static final int CHUNK = 65536;

    private PdfUnfolding() {}

    static boolean isTooLarge(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        if (DOUBLE.matcher(text).find()) {
            return true;
        }
        long all = 0;
        Matcher streams = STREAM.matcher(text);
        while (streams.find()) {
            long one = unfolded(pdf, streams.end());
            all += one;
            if (one > MOST_OF_ONE || all > MOST_OF_ALL) {
                return true;
            }
        }
        return false;
    }

    /** Bytes that come out, one more than allowed at most; none if it is not compressed this way. */
    private static long unfolded(byte[] pdf, int from) {
        Inflater inflater = new Inflater();
        inflater.setInput(pdf, from, pdf.length - from);
        byte[] chunk = new byte[CHUNK];
        long bytes = 0;
        try {
            int more = inflater.inflate(chunk);
            while (more > 0 && bytes <= MOST_OF_ONE) {
                bytes += more;
                more = inflater.inflate(chunk);
            }
        } catch (DataFormatException e) {
            return bytes;
        } finally {
            inflater.end();
        }
        return bytes;
    }
}
