package cn.cegn.ra.story;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A sealed letter (密码信封) as it came from the server. */
record PrintedLetter(String type, String cache, byte[] body) {
    private static final Pattern DIGITS = Pattern.compile("(\\d{4}) ?(\\d{4})\\s+[零一二三四五六七八九]");

    static PrintedLetter of(List<?> answer) {
        return new PrintedLetter(
                String.valueOf(answer.get(0)),
                String.valueOf(answer.get(1)),
                Base64.getDecoder().decode(String.valueOf(answer.get(2))));
    }

    /** The PIN as a person reads it from the paper. */
    String pin() throws IOException {
        try (PDDocument document = Loader.loadPDF(body)) {
            String text = new PDFTextStripper().getText(document);
            Matcher digits = DIGITS.matcher(text);
            if (!digits.find()) {
                throw new AssertionError("the letter holds no PIN");
            }
            return digits.group(1) + digits.group(2);
        }
    }
}
