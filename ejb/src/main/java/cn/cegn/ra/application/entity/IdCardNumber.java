package cn.cegn.ra.application.entity;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 公民身份号码, GB 11643: province, county, date of birth, sequence, check character of ISO 7064 MOD 11-2.
 *
 * <p>Only the province is looked up: the county code is the one of the day of birth, and many of those are gone from
 * GB/T 2260. Prints masked.
 */
public final class IdCardNumber {
    private static final int LENGTH = 18;
    private static final Pattern SHAPE = Pattern.compile("\\d{17}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83", "91");

    private final String value;
    private final LocalDate birthDate;

    private IdCardNumber(String value, LocalDate birthDate) {
        this.value = value;
        this.birthDate = birthDate;
    }

    /** What is wrong with a normalised number; a person can not be born after the clock's day. */
    public static List<Finding> findings(String number, Clock clock) {
        int length = Characters.length(number);
        if (length != LENGTH) {
            return Finding.one(Problem.WRONG_LENGTH, LENGTH, length);
        }
        if (!isWellFormed(number)) {
            return wrongCharacter(number);
        }
        if (!PROVINCES.contains(number.substring(0, 2))) {
            return Finding.one(Problem.UNKNOWN_PROVINCE);
        }
        Optional<LocalDate> birth = birthDate(number);
        if (birth.isEmpty()) {
            return Finding.one(Problem.DATE_IMPOSSIBLE);
        }
        if (birth.get().isAfter(LocalDate.now(clock))) {
            return Finding.one(Problem.DATE_IN_FUTURE);
        }
        return checkCharacterFindings(number);
    }

    /** @throws IllegalArgumentException without the number, if there are {@link #findings} */
    public static IdCardNumber of(String text, Clock clock) {
        String number = FieldFormat.ID_NUMBER.normalise(text);
        List<Finding> findings = findings(number, clock);
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException(
                    "identity number: " + findings.get(0).problem());
        }
        return new IdCardNumber(number, birthDate(number).orElseThrow());
    }

    static boolean isWellFormed(String number) {
        return SHAPE.matcher(number).matches();
    }

    static List<Finding> checkCharacterFindings(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % 11) == number.charAt(LENGTH - 1)
                ? Finding.none()
                : Finding.one(Problem.CHECK_CHARACTER_WRONG);
    }

    private static List<Finding> wrongCharacter(String number) {
        String wrong = SHAPE.matcher("0".repeat(LENGTH - 1) + number.charAt(LENGTH - 1))
                        .matches()
                ? number.substring(0, LENGTH - 1)
                : number;
        return Characters.findings(wrong, point -> point >= '0' && point <= '9');
    }

    private static Optional<LocalDate> birthDate(String number) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The full number: for comparing and for the form, never for a log. */
    public String value() {
        return value;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    public String masked() {
        return FieldFormat.ID_NUMBER.mask(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdCardNumber number && value.equals(number.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }

    /** As the number's 17th digit says. */
    public enum Sex {
        FEMALE,
        MALE
    }
}
