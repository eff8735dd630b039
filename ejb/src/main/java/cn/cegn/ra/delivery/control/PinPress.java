package cn.cegn.ra.delivery.control;

import cn.cegn.ra.delivery.entity.PinLetter;
import cn.cegn.ra.token.Pin;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the sealed letter of a PIN as a PDF, in memory only: one page A4, folded twice so that the PIN lies inside. */
@ApplicationScoped
public class PinPress {
    private static final String TEMPLATE = "paper/pin-letter.peb";
    /** PDFBox brings it along (SIL Open Font License); the Han font is ours (see NOTICE). */
    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String HAN = "/fonts/DroidSansFallback.ttf";
    private static final int NORMAL = 400;
    private static final String SPOKEN = "零一二三四五六七八九";

    private final PebbleEngine engine = new PebbleEngine.Builder()
            .loader(new ClasspathLoader(PinPress.class.getClassLoader()))
            .autoEscaping(true)
            .strictVariables(true)
            .build();

    @Inject
    private Clock clock;

    public PinPress() {}

    /** For tests, at a time of their own. */
    @SuppressWarnings("UnnecessaryAssignment") // nobody injects there
    PinPress(Clock clock) {
        this.clock = clock;
    }

    /** @throws IllegalStateException if it was not made; it has no cause, for what fonts and templates say could quote the page */
    public byte[] letter(PinLetter letter, Pin pin) {
        StringWriter page = new StringWriter();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            engine.getTemplate(TEMPLATE).evaluate(page, words(letter, pin));
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFont(() -> font(LATIN), "Latin", NORMAL, FontStyle.NORMAL, true);
            builder.useFont(() -> font(HAN), "Han", NORMAL, FontStyle.NORMAL, true);
            builder.withProducer("CEGN RA");
            builder.withHtmlContent(page.toString(), null);
            builder.toStream(pdf);
            builder.run();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the letter was not made: " + e.getClass().getSimpleName());
        }
        return pdf.toByteArray();
    }

    private Map<String, Object> words(PinLetter letter, Pin pin) {
        Map<String, Object> words = new HashMap<>();
        words.put("number", letter.number());
        words.put("organization", letter.organization());
        words.put("addressee", letter.addressee());
        words.put("holder", letter.holder());
        words.put("label", letter.label());
        words.put("date", LocalDate.now(clock).toString());
        words.put("digits", pin.reveal().replaceAll("(.{4})(?=.)", "$1 "));
        words.put("spoken", spoken(pin.reveal()));
        return words;
    }

    /** The digits in words, so that a bad print is not read wrongly. */
    private static String spoken(String digits) {
        return digits.chars()
                .mapToObj(digit -> digit >= '0' && digit <= '9' ? SPOKEN.substring(digit - '0', digit - '0' + 1) : "")
                .collect(Collectors.joining(" "));
    }

    private static InputStream font(String path) {
        return PinPress.class.getResourceAsStream(path);
    }
}
