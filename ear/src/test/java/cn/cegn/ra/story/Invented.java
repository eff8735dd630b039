package cn.cegn.ra.story;

import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.Uscc;
import java.time.Clock;
import java.time.ZoneId;
import java.util.stream.IntStream;

/** Numbers of people and organisations that are valid and nobody's: their check characters are looked for, not computed again. */
final class Invented {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    private Invented() {}

    /** The one valid identity number of a person born in 1905 whose last three digits before the check are these. */
    static String idNumber(int sequence) {
        return completed("33010019051111%03d".formatted(sequence));
    }

    /** The one valid identity number that begins with these 17 digits. */
    static String completed(String beginning) {
        return "0123456789X"
                .chars()
                .mapToObj(check -> beginning + (char) check)
                .filter(number -> FieldFormat.ID_NUMBER.findings(number, CLOCK).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** The same with a check character that is wrong. */
    static String wrongIdNumber(int sequence) {
        String right = idNumber(sequence);
        return right.substring(0, 17) + (right.endsWith("1") ? '2' : '1');
    }

    /** The one valid 统一社会信用代码 with this number in it. */
    static String uscc(int sequence) {
        String beginning = "113301009998%04d".formatted(sequence);
        return ALPHABET.chars()
                .boxed()
                .flatMap(body -> ALPHABET.chars().mapToObj(check -> beginning + (char) (int) body + (char) check))
                .filter(code -> Uscc.findings(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** The same with two digits exchanged for another one. */
    static String wrongUscc(int sequence) {
        String right = uscc(sequence);
        return IntStream.range(0, 10)
                .mapToObj(digit -> right.substring(0, 17) + digit)
                .filter(code -> !code.equals(right))
                .findFirst()
                .orElseThrow();
    }
}
