package cn.cegn.ra.application.entity;

import java.util.List;

/** A mobile number of the mainland: 11 digits, 13 to 19 first. */
public final class MobileNumber {
    private static final int LENGTH = 11;

    private MobileNumber() {}

    public static List<Finding> findings(String number) {
        List<Finding> characters = Characters.findings(number, point -> point >= '0' && point <= '9');
        if (!characters.isEmpty()) {
            return characters;
        }
        if (number.length() != LENGTH) {
            return Finding.one(Problem.WRONG_LENGTH, LENGTH, number.length());
        }
        return number.charAt(0) == '1' && number.charAt(1) >= '3'
                ? Finding.none()
                : Finding.one(Problem.FORMAT_WRONG, "13800000000");
    }
}
