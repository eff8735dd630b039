package cn.cegn.ra.application.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 申请表编号 {@code SQ-YYYY-NNNNNN-C}: year, yearly sequence, {@link CheckCharacter} over the rest without hyphens. Printed on the
 * form, so that the scan that comes back can be told from any other paper (S2.2-2).
 */
public record FormNumber(String value) {
    private static final Pattern TYPED = Pattern.compile("SQ-?(\\d{4})-?((?!000000)\\d{6})-?([0-9A-Z])");
    private static final int LAST_SEQUENCE = 999_999;

    public FormNumber {
        if (!parse(value).equals(value)) {
            throw new IllegalArgumentException("no 申请表编号");
        }
    }

    /** @param sequence 1 to 999999, from the database */
    public static FormNumber of(int year, int sequence) {
        if (sequence < 1 || sequence > LAST_SEQUENCE || year < 1000 || year > 9999) {
            throw new IllegalArgumentException("year of four digits, sequence 1 to " + LAST_SEQUENCE);
        }
        return new FormNumber(
                compose(String.format(Locale.ROOT, "%04d", year), String.format(Locale.ROOT, "%06d", sequence)));
    }

    /** Reads what a person typed: lower case, full-width and missing hyphens are forgiven, a wrong check character is not. */
    public static Optional<FormNumber> find(String typed) {
        String canonical = parse(typed);
        return canonical.isEmpty() ? Optional.empty() : Optional.of(new FormNumber(canonical));
    }

    private static String parse(String typed) {
        Matcher number =
                TYPED.matcher(Characters.narrow(Characters.clean(typed)).toUpperCase(Locale.ROOT));
        if (!number.matches()) {
            return "";
        }
        String canonical = compose(number.group(1), number.group(2));
        return canonical.endsWith("-" + number.group(3)) ? canonical : "";
    }

    private static String compose(String year, String sequence) {
        return "SQ-" + year + "-" + sequence + "-" + CheckCharacter.of("SQ" + year + sequence);
    }

    @Override
    public String toString() {
        return value;
    }
}
