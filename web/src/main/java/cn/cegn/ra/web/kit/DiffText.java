package cn.cegn.ra.web.kit;

import java.util.Locale;
import java.util.Objects;

/**
 * A text cut at the first character in which it differs from another, so that the character can be shown large and named: 吉 and 𠮷 look alike and are not the same.
 *
 * @param before what is equal up to there
 * @param mark the differing character; empty if the texts are equal or this one ends earlier
 * @param after the rest
 * @param position of the character, counted in code points from 1; 0 without a mark
 * @param codePoint as {@code U+20BB7}; empty without a mark
 */
public record DiffText(String before, String mark, String after, int position, String codePoint) {

    /** Shows {@code text} against {@code other}; null counts as empty. Compares code points, nothing is normalised. */
    public static DiffText between(String text, String other) {
        String shown = Objects.requireNonNullElse(text, "");
        int[] mine = shown.codePoints().toArray();
        int[] theirs = Objects.requireNonNullElse(other, "").codePoints().toArray();
        int at = 0;
        while (at < mine.length && at < theirs.length && mine[at] == theirs[at]) {
            at++;
        }
        if (at == mine.length) {
            return new DiffText(shown, "", "", 0, "");
        }
        return new DiffText(
                new String(mine, 0, at),
                Character.toString(mine[at]),
                new String(mine, at + 1, mine.length - at - 1),
                at + 1,
                String.format(Locale.ROOT, "U+%04X", mine[at]));
    }
}
