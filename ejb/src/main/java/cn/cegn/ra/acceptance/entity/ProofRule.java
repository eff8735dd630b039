package cn.cegn.ra.acceptance.entity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether a key has to be proved for its acceptance, and for how long a challenge stands. docs/operations.md has the settings.
 *
 * @param required whether nobody accepts by his statement alone
 * @param life of a challenge
 */
public record ProofRule(boolean required, Duration life) {
    public static final String PROOF = "RA_KEY_PROOF";
    public static final String LIFE = "RA_KEY_CHALLENGE_MINUTES";

    private static final String REQUIRED = "required";
    private static final String OPTIONAL = "optional";
    private static final int USUAL_MINUTES = 60;
    private static final int MOST_MINUTES = 1440;

    /** From the settings by their names; what is not set or not usable is as usual: optional, and an hour. */
    public static ProofRule of(Function<String, Optional<String>> setting) {
        return new ProofRule(
                setting.apply(PROOF).map(String::strip).filter(REQUIRED::equals).isPresent(),
                Duration.ofMinutes(minutes(setting.apply(LIFE)).orElse(USUAL_MINUTES)));
    }

    /** The settings that are there and can not be used. */
    public static List<String> unusable(Function<String, Optional<String>> setting) {
        boolean proof = setting.apply(PROOF)
                .map(String::strip)
                .filter(word -> !word.equals(REQUIRED) && !word.equals(OPTIONAL))
                .isPresent();
        boolean life =
                setting.apply(LIFE).isPresent() && minutes(setting.apply(LIFE)).isEmpty();
        return Stream.of(proof ? PROOF : "", life ? LIFE : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Optional<Integer> minutes(Optional<String> text) {
        return text.map(String::strip)
                .filter(digits -> digits.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= MOST_MINUTES);
    }
}
