package cn.cegn.ra.application.entity;

import java.util.List;
import java.util.regex.Pattern;

/** A landline number with area code, and an extension if there is one. */
final class Landline {
    private static final Pattern SHAPE = Pattern.compile("0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?");

    private Landline() {}

    static List<Finding> findings(String number) {
        return SHAPE.matcher(number).matches() ? Finding.none() : Finding.one(Problem.FORMAT_WRONG, "010-12345678");
    }
}
