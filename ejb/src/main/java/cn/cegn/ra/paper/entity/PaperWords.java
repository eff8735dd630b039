package cn.cegn.ra.paper.entity;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * What a template may name: the texts of the layout and of the paper's own bundle as {@code t}, and what the paper says. Papers are Chinese,
 * whatever language the person reads the portal in.
 */
public final class PaperWords {
    private static final String LAYOUT = "cn.cegn.ra.paper.layout";
    private static final int GROUP = 8;

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Object> words = new HashMap<>();

    private PaperWords() {}

    /** @param bundle of the paper's own texts; where both have a key, its text counts before the layout's */
    public static PaperWords of(String bundle, LocalDate printed) {
        PaperWords made = new PaperWords();
        made.add(bundle(LAYOUT));
        made.add(bundle(bundle));
        return made.with("t", made.texts).with("printed", printed.toString());
    }

    /** Texts that count before those that are there: of a variant of the paper. */
    public PaperWords and(String bundle) {
        add(bundle(bundle));
        return this;
    }

    /** A bundle's Chinese texts. */
    public static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(
                name,
                Locale.CHINESE,
                PaperWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private void add(ResourceBundle bundle) {
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    }

    public PaperWords with(String name, Object value) {
        words.put(name, value);
        return this;
    }

    /** Title, number and QR code: what the head of every paper has. */
    public PaperWords headed(String title, String number, String square) {
        return with("title", title).with("number", number).with("square", square);
    }

    /** A text with its placeholders filled, as they are, without grouping of digits. */
    public String text(String key, String... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return arguments.length == 0 ? text : new MessageFormat(text, Locale.CHINESE).format(arguments);
    }

    /** A digest in groups that can be compared by eye. */
    public static String grouped(String digest) {
        return digest.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    public Map<String, Object> all() {
        return Map.copyOf(words);
    }

    @Override
    public String toString() {
        return "PaperWords" + words.keySet();
    }
}
