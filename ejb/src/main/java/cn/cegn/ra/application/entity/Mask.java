package cn.cegn.ra.application.entity;

/** Hides the middle of personal data: 110***********002X, 138****8000, 张*三. */
final class Mask {
    private Mask() {}

    static String middle(String value, int head, int tail) {
        int[] points = value.codePoints().toArray();
        if (points.length <= head + tail) {
            return "*".repeat(points.length);
        }
        return new String(points, 0, head)
                + "*".repeat(points.length - head - tail)
                + new String(points, points.length - tail, tail);
    }

    /** The last character stays only if something between is hidden. */
    static String name(String value) {
        int length = Characters.length(value);
        return length == 1 ? "*" : middle(value, 1, length > 2 ? 1 : 0);
    }

    static String email(String value) {
        int at = value.indexOf('@');
        return at < 1 ? "*".repeat(Characters.length(value)) : value.charAt(0) + "***" + value.substring(at);
    }
}
