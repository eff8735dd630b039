package cn.cegn.ra.notification.control;

import cn.cegn.ra.application.entity.FormEntries;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes personal data out of free text before it is mailed (S-D-08): what stands in the form as such, and every long number. */
final class Discretion {
    /** Shorter values, such as a one-character name, would blot out ordinary words. */
    private static final int SHORTEST = 2;

    /** Postcodes, PINs, phone and identity numbers, also written in groups. */
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[ -]?\\d){4,}[\\dXx]?");

    private static final String HIDDEN = "＊＊＊";

    private final List<String> personal;

    Discretion(FormEntries form) {
        personal = form.values().entrySet().stream()
                .filter(entry -> entry.getKey().isPersonal())
                .map(Map.Entry::getValue)
                .filter(value -> value.length() >= SHORTEST)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    String clean(String text) {
        String cleaned = text;
        for (String value : personal) {
            cleaned = cleaned.replace(value, HIDDEN);
        }
        return NUMBER.matcher(cleaned).replaceAll(HIDDEN);
    }
}
