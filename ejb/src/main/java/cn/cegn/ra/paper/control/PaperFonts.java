package cn.cegn.ra.paper.control;

import cn.cegn.ra.wiring.Surroundings;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of papers, in the sequence in which a character is looked for: a Latin and a Han font that come with us, then those of the
 * folder {@code RA_FONTS} for characters of names that are rare (Unicode's extensions A to F), by default where Debian's package
 * fonts-hanazono has them.
 */
public final class PaperFonts {
    /** For {@code font-family} of a template. */
    public static final String FAMILIES = "'Latin', 'Han', 'RareA', 'RareB'";

    private static final String SETTING = "RA_FONTS";
    private static final String USUAL_FOLDER = "/usr/share/fonts/truetype/hanazono";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final List<Font> fonts;

    /** One font; opened anew each time, so that a font of thirty megabytes is in memory only while a paper needs it. */
    private record Font(String family, Source source) {}

    private interface Source {
        InputStream open() throws IOException;
    }

    private PaperFonts(List<Font> fonts) {
        this.fonts = fonts;
    }

    /** Those of this machine; rare characters are missing where the folder is not there. */
    public static PaperFonts ofThisMachine() {
        Path folder = Path.of(Surroundings.setting(SETTING).orElse(USUAL_FOLDER));
        List<Font> fonts = new ArrayList<>();
        // PDFBox brings it along (SIL Open Font License).
        fonts.add(ours("Latin", "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
        fonts.add(ours("Han", "/fonts/DroidSansFallback.ttf"));
        installed("RareA", folder.resolve("HanaMinA.ttf"), fonts);
        installed("RareB", folder.resolve("HanaMinB.ttf"), fonts);
        return new PaperFonts(List.copyOf(fonts));
    }

    private static Font ours(String family, String path) {
        return new Font(family, () -> PaperFonts.class.getResourceAsStream(path));
    }

    private static void installed(String family, Path file, List<Font> fonts) {
        if (Files.isReadable(file)) {
            fonts.add(new Font(family, () -> Files.newInputStream(file)));
        }
    }

    /** Trap: a weight that a fallback font does not have makes its characters vanish, so each is given for both weights. */
    void giveTo(PdfRendererBuilder builder) {
        for (Font font : fonts) {
            builder.useFont(() -> opened(font), font.family(), NORMAL, FontStyle.NORMAL, true);
            builder.useFont(() -> opened(font), font.family(), BOLD, FontStyle.NORMAL, true);
        }
    }

    private static InputStream opened(Font font) {
        try {
            return font.source().open();
        } catch (IOException e) {
            throw new UncheckedIOException("a font can not be opened", e);
        }
    }

    /** The characters of a text that none of the fonts has, each once, in their sequence; white space needs none. */
    List<String> missing(String text) {
        int[] left = text.codePoints()
                .filter(each -> !Character.isWhitespace(each))
                .distinct()
                .toArray();
        for (Font font : fonts) {
            if (left.length == 0) {
                break;
            }
            left = without(font, left);
        }
        List<String> missing = new ArrayList<>();
        for (int each : left) {
            missing.add(Character.toString(each));
        }
        return missing;
    }

    private static int[] without(Font font, int... wanted) {
        try (InputStream stream = font.source().open();
                TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
            CmapLookup glyphs = parsed.getUnicodeCmapLookup();
            return java.util.Arrays.stream(wanted)
                    .filter(each -> glyphs.getGlyphId(each) == 0)
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a font can not be read", e);
        }
    }
}
