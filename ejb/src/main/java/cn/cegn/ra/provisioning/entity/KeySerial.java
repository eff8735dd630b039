package cn.cegn.ra.provisioning.entity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a serial number of one device looks like, and what only stands in its place. */
public final class KeySerial {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{3,63}");
    private static final Pattern ONE_CHARACTER = Pattern.compile("(.)\\1*");
    private static final String COUNTING = "01234567890123456789ABCDEF";
    private static final List<String> WORDS = List.of("NONE", "NULL", "UNKNOWN", "SERIAL", "TEST", "DEFAULT", "XXXX");

    private KeySerial() {}

    /** As it is kept: full-width characters narrowed, no blanks around it. */
    public static String clean(String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    /** The same number in whichever case a list writes it. */
    public static String folded(String serial) {
        return serial.toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a cleaned serial number; empty if nothing is. */
    public static Optional<LineProblem.Kind> fault(String serial) {
        if (serial.isEmpty()) {
            return Optional.of(LineProblem.Kind.SERIAL_MISSING);
        }
        if (!FORM.matcher(serial).matches()) {
            return Optional.of(LineProblem.Kind.SERIAL_FORM);
        }
        return isPlaceholder(folded(serial).replaceAll("[._-]", ""))
                ? Optional.of(LineProblem.Kind.SERIAL_PLACEHOLDER)
                : Optional.empty();
    }

    private static boolean isPlaceholder(String bare) {
        return ONE_CHARACTER.matcher(bare).matches() || COUNTING.contains(bare) || WORDS.contains(bare);
    }
}
