package cn.cegn.ra.application.entity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters by code point: which ones may stand in a value, and how the same text typed differently becomes equal. */
final class Characters {
    private static final Pattern NOT_HAN = Pattern.compile("[^\\p{IsHan}]+");
    private static final int REPLACEMENT = 0xFFFD;

    private Characters() {}

    static int length(String value) {
        return value.codePointCount(0, value.length());
    }

    /**
     * Trims every kind of space and composes accents (NFC), but touches no Han character: NFC would replace compatibility
     * ideographs, and a name is kept as its holder writes it. Half a surrogate pair becomes U+FFFD, which no check lets pass.
     */
    static String clean(String raw) {
        int[] points = raw.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point)
                .toArray();
        int from = 0;
        int to = points.length;
        while (from < to && isBlank(points[from])) {
            from++;
        }
        while (to > from && isBlank(points[to - 1])) {
            to--;
        }
        return NOT_HAN.matcher(new String(points, from, to - from)).replaceAll(Characters::composed);
    }

    private static String composed(MatchResult part) {
        return Matcher.quoteReplacement(Normalizer.normalize(part.group(), Normalizer.Form.NFC));
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x200B || point == 0xFEFF;
    }

    /** Full-width forms and dashes of an input method become ASCII. */
    static String narrow(String text) {
        return text.codePoints()
                .map(Characters::narrow)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int narrow(int point) {
        if (point >= 0xFF01 && point <= 0xFF5E) {
            return point - 0xFEE0;
        }
        return switch (point) {
            case 0x3000, 0x00A0 -> ' ';
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> '-';
            case 0x3002 -> '.';
            default -> point;
        };
    }

    /** The first character that is not allowed; one is enough to be told. */
    static List<Finding> findings(String value, IntPredicate allowed) {
        return value.codePoints()
                .filter(point -> !allowed.test(point))
                .mapToObj(Characters::refused)
                .limit(1)
                .toList();
    }

    private static Finding refused(int point) {
        String code = String.format(Locale.ROOT, "U+%04X", point);
        if (Character.getType(point) == Character.PRIVATE_USE) {
            return Finding.of(Problem.PRIVATE_USE_CHARACTER, code);
        }
        boolean visible = isText(point) && !isBlank(point);
        return Finding.of(Problem.CHARACTER_NOT_ALLOWED, visible ? Character.toString(point) : code, code);
    }

    /**
     * Whether a code point is a Han character. The blocks are named because the JDK's tables are older than GB 18030-2022's
     * newest characters; never a range like 4E00–9FA5 alone, which loses thousands of people's names.
     */
    static boolean isHan(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN
                || (point >= 0x3400 && point <= 0x4DBF)
                || (point >= 0x4E00 && point <= 0x9FFF)
                || (point >= 0x20000 && point <= 0x3FFFD);
    }

    /** Anything that can be seen on one line, and the ordinary space. */
    static boolean isText(int point) {
        if (isHan(point)) {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> point != REPLACEMENT;
        };
    }

    static boolean isPrintableAscii(int point) {
        return point >= 0x20 && point < 0x7F;
    }
}
