package cn.cegn.ra.application.entity;

import java.util.List;

/**
 * 统一社会信用代码, GB 32100-2015: registering department 1, kind 1, region 6 digits, 主体标识码 9 (GB 11714 with its own check
 * character), check character 1. The alphabet lacks I, O, S, V and Z.
 */
public record Uscc(String value) {
    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int BODY = 8;
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public Uscc {
        value = FieldFormat.USCC.normalise(value);
        List<Finding> findings = findings(value);
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException("统一社会信用代码: " + findings.get(0).problem());
        }
    }

    /** What is wrong with a normalised code. */
    public static List<Finding> findings(String code) {
        int length = Characters.length(code);
        if (length != LENGTH) {
            return Finding.one(Problem.WRONG_LENGTH, LENGTH, length);
        }
        List<Finding> characters = Characters.findings(code, point -> ALPHABET.indexOf(point) >= 0);
        if (!characters.isEmpty()) {
            return characters;
        }
        List<Finding> region = Characters.findings(code.substring(2, BODY), point -> point >= '0' && point <= '9');
        if (!region.isEmpty()) {
            return region;
        }
        if (ALPHABET.charAt(checkValue(code)) != code.charAt(LENGTH - 1)) {
            return Finding.one(Problem.CHECK_CHARACTER_WRONG);
        }
        return bodyCheckCharacter(code) == code.charAt(LENGTH - 2)
                ? Finding.none()
                : Finding.one(Problem.BODY_CHECK_CHARACTER_WRONG);
    }

    /** Trap: for a sum divisible by 31 the check value is 0, not 31; published samples get this wrong. */
    private static int checkValue(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        }
        return (31 - sum % 31) % 31;
    }

    /** GB 11714: letters count 10 to 35 (all 26 of them), 10 is written X, 11 is written 0. */
    private static char bodyCheckCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += BODY_WEIGHTS[i] * Character.digit(code.charAt(BODY + i), 36);
        }
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
