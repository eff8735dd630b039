package cn.cegn.ra.application.entity;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A natural person's name: any Han character, any letter, · (U+00B7), space, full stop, apostrophe, hyphen (民委发〔2016〕33号).
 * Private use characters are refused: the holder is asked for the standard code.
 */
final class PersonName {
    /** The dots that people type for U+00B7. */
    private static final Pattern DOTS = Pattern.compile("[•‧・．･]");

    private static final Pattern SPACES = Pattern.compile("[ \\u00A0\\u3000]+");

    private PersonName() {}

    static String normalise(String text) {
        return SPACES.matcher(DOTS.matcher(text).replaceAll("·")).replaceAll(" ");
    }

    static List<Finding> findings(String name) {
        List<Finding> characters = Characters.findings(name, PersonName::isAllowed);
        if (!characters.isEmpty()) {
            return characters;
        }
        if (name.codePoints().noneMatch(point -> Characters.isHan(point) || Character.isLetter(point))) {
            return Finding.one(Problem.FORMAT_WRONG, "阿依古丽·买买提");
        }
        return hasSpaceBetweenHan(name) ? Finding.one(Problem.SPACE_INSIDE_NAME) : Finding.none();
    }

    private static boolean isAllowed(int point) {
        return Characters.isHan(point) || Character.isLetter(point) || "· .'-".indexOf(point) >= 0;
    }

    private static boolean hasSpaceBetweenHan(String name) {
        int[] points = name.codePoints().toArray();
        for (int i = 1; i < points.length - 1; i++) {
            if (points[i] == ' ' && Characters.isHan(points[i - 1]) && Characters.isHan(points[i + 1])) {
                return true;
            }
        }
        return false;
    }
}
