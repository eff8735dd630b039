package cn.cegn.ra.outside;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An application by the portal's pages, without a browser. */
final class Applying {
    private static final Pattern CASE = Pattern.compile("[?&]id=(\\d+)");
    private static final Pattern FILE = Pattern.compile("/files/(\\d+)\\b");

    private final Visitor applicant;
    private long id;

    Applying(Visitor applicant) {
        this.applicant = applicant;
    }

    /** Goes on with one that was begun before. */
    Applying(Visitor applicant, long id) {
        this.applicant = applicant;
        this.id = id;
    }

    /** Begins one; the words are those of its button. */
    long begins(String... words) {
        Answer page = applicant.asks("/apply/new");
        Element button = Jsoup.parse(page.body()).select("[aria-label]").stream()
                .filter(each -> java.util.Arrays.stream(words)
                        .allMatch(word -> each.attr("aria-label").contains(word)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + String.join(" ", words) + ": " + page.body()));
        Answer answer = applicant.send(Form.first(page, "new").press("begin", button.attr("name")));
        Matcher found = CASE.matcher(answer.header("Location").orElse(""));
        if (!found.find()) {
            throw new AssertionError("nothing begun: " + answer + " " + answer.body());
        }
        id = Long.parseLong(found.group(1));
        return id;
    }

    /** Fills these fields besides what stands there, agrees and saves. */
    void fills(Map<String, String> fields) {
        Form form = Form.first(applicant.asks("/apply/form?id=" + id), "form");
        fields.forEach((name, value) -> form.with("form:" + name, value));
        form.with("form:DECLARATION", "on").with("form:IDENTITY_CONSENT", "on");
        demandTaken(applicant.send(form.press("fill in", "form:save")));
    }

    /** Hands in one file for each item of the list. */
    void gathers(String fileName) {
        Document page = page();
        for (Element item : page.select("section[data-item]")) {
            String code = item.attr("data-item");
            byte[] file = switch (code) {
                case "SIGNED_FORM" -> applicant.asks("/files/form?id=" + id).bytes();
                case "APPLICANT_ID", "HANDLER_ID" -> picture();
                default -> pdf();
            };
            boolean picture = code.endsWith("_ID");
            Answer answer = upload(code, fileName + (picture ? ".png" : ".pdf"), file);
            if (!answer.body().contains("\"kept\":true")) {
                throw new AssertionError(code + ": " + answer + " " + answer.body());
            }
        }
    }

    /** Sends a file to one item as the page's script does. */
    Answer upload(String item, String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Form.part(body, "name=\"id\"", Long.toString(id));
        Form.part(body, "name=\"item\"", item);
        Form.file(body, "file", name, file);
        Ask ask = Ask.sent("upload", "/files/upload", Form.MULTIPART, body.toByteArray());
        return applicant.send(ask.with("RA-Form", "1"));
    }

    void submits() {
        Form form = Form.first(applicant.asks("/apply/check?id=" + id), "form").with("form:checked", "on");
        demandTaken(applicant.send(form.press("submit", "form:submit")));
    }

    /** The number of one of its files. */
    long file() {
        Matcher found = FILE.matcher(page().html());
        if (!found.find()) {
            throw new AssertionError("no file of case " + id);
        }
        return Long.parseLong(found.group(1));
    }

    private Document page() {
        return Jsoup.parse(applicant.asks("/apply/material?id=" + id).body());
    }

    /** A form that was taken leads on. */
    private static void demandTaken(Answer answer) {
        if (answer.status() != 302) {
            throw new AssertionError(
                    answer + ": " + Jsoup.parse(answer.body()).select(".err").text());
        }
    }

    /** A grey PNG. */
    static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(600, 380, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] pdf() {
        return """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
                trailer<</Size 4/Root 1 0 R>>
                %%EOF
                """.getBytes(StandardCharsets.US_ASCII);
    }
}
