package cn.cegn.ra.registration.entity;

import cn.cegn.ra.application.entity.CheckCharacter;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 受理编号 {@code ZSYYYYMMDDNNNNNNC}, 17 characters (GB/T 39046 allows 20): day of acceptance, daily sequence,
 * {@link CheckCharacter} (ISO 7064 MOD 37,36) over the 16 before it.
 */
public record AcceptanceNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("ZS\\d{14}[0-9A-Z]");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int LAST_SEQUENCE = 999_999;
    private static final int DAY_FROM = 2;
    private static final int DAY_TO = 10;
    private static final int CHECK_AT = 16;

    public AcceptanceNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("no 受理编号");
        }
    }

    /** @param sequence of that day, 1 to 999999, from the database */
    public static AcceptanceNumber of(LocalDate day, int sequence) {
        if (sequence < 1 || sequence > LAST_SEQUENCE) {
            throw new IllegalArgumentException("sequence 1 to " + LAST_SEQUENCE);
        }
        String payload = "ZS" + DAY.format(day) + String.format(Locale.ROOT, "%06d", sequence);
        return new AcceptanceNumber(payload + CheckCharacter.of(payload));
    }

    /** Reads what a person typed: spaces, lower case and full-width are forgiven, a wrong check character is not. */
    public static Optional<AcceptanceNumber> find(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        return isValid(text) ? Optional.of(new AcceptanceNumber(text)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        return SHAPE.matcher(text).matches()
                && CheckCharacter.of(text.substring(0, CHECK_AT)) == text.charAt(CHECK_AT)
                && !text.substring(DAY_TO, CHECK_AT).equals("000000")
                && isDay(text.substring(DAY_FROM, DAY_TO));
    }

    private static boolean isDay(String digits) {
        try {
            LocalDate.parse(digits, DAY);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    public LocalDate day() {
        return LocalDate.parse(value.substring(DAY_FROM, DAY_TO), DAY);
    }

    public int sequence() {
        return Integer.parseInt(value.substring(DAY_TO, CHECK_AT));
    }

    @Override
    public String toString() {
        return value;
    }
}
