package cn.cegn.ra.paper.control;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** HTML of a template becomes PDF/A-2u and PDF/UA-1. */
public final class PdfMaker {
    private static final String FOLDER = "paper/";

    static {
        // What the renderer says of a page could quote it.
        XRLog.setLoggingEnabled(false);
    }

    private final PebbleEngine engine = new PebbleEngine.Builder()
            .loader(new ClasspathLoader(PdfMaker.class.getClassLoader()))
            .autoEscaping(true)
            .strictVariables(true)
            .build();
    private final PaperFonts fonts = PaperFonts.ofThisMachine();

    public List<String> missing(String text) {
        return fonts.missing(text);
    }

    /** The template also has {@code fonts}, for its {@code font-family}. */
    public byte[] pdf(String template, Map<String, Object> words) {
        Map<String, Object> all = new HashMap<>(words);
        all.put("fonts", PaperFonts.FAMILIES);
        StringWriter page = new StringWriter();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            engine.getTemplate(FOLDER + template).evaluate(page, all);
            PdfRendererBuilder builder = new PdfRendererBuilder();
            fonts.giveTo(builder);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
            builder.usePdfUaAccessibility(true);
            builder.withProducer("CEGN RA");
            builder.withHtmlContent(page.toString(), null);
            builder.toStream(pdf);
            builder.run();
        } catch (IOException e) {
            // No cause: what templates and fonts say can quote the page, and pages hold PINs and numbers of people.
            throw new IllegalStateException(
                    "a paper was not made: " + e.getClass().getSimpleName());
        }
        return pdf.toByteArray();
    }
}
