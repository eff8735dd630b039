package cn.cegn.ra.identity.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a password must be: long, not the account's name, none of those that everybody tries first. */
public final class PasswordRule {
    /** Fewest characters. */
    public static final int LEAST = 10;

    /** Most characters; more would only cost time. */
    public static final int MOST = 200;

    private static final int LEAST_DIFFERENT = 4;

    /** Beginnings of the passwords of the well-known lists; what follows them is digits and signs only. */
    private static final Set<String> TRIVIAL = Set.of(
            "",
            "password",
            "passw0rd",
            "p@ssword",
            "p@ssw0rd",
            "admin",
            "administrator",
            "root",
            "welcome",
            "letmein",
            "iloveyou",
            "woaini",
            "qwerty",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "qazwsx",
            "qazwsxedc",
            "abc",
            "abcdef",
            "abcdefg",
            "abcdefghij",
            "abcdefghijk",
            "a",
            "aa",
            "test",
            "user",
            "mima",
            "zhengwu",
            "changeme",
            "cegn");

    private static final List<String> ROWS = List.of(
            "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb", "q1w2e3r4t5y6u7i8o9p0");

    private PasswordRule() {}

    /** What is wrong. */
    public enum Fault {
        TOO_SHORT,
        TOO_LONG,
        IS_THE_LOGIN,
        TRIVIAL
    }

    /** Everything that is wrong with a password for an account; nothing means that it may be set. */
    public static List<Fault> faults(String login, String password) {
        String given = password == null ? "" : password;
        List<Fault> faults = new ArrayList<>();
        if (given.codePointCount(0, given.length()) < LEAST) {
            faults.add(Fault.TOO_SHORT);
        }
        if (given.length() > MOST) {
            faults.add(Fault.TOO_LONG);
        }
        if (isLogin(login, given)) {
            faults.add(Fault.IS_THE_LOGIN);
        }
        if (isTrivial(given)) {
            faults.add(Fault.TRIVIAL);
        }
        return List.copyOf(faults);
    }

    /** Also backwards, and with digits or signs after it. */
    private static boolean isLogin(String login, String password) {
        String small = password.toLowerCase(Locale.ROOT);
        String name = login.toLowerCase(Locale.ROOT);
        return small.equals(name)
                || small.equals(new StringBuilder(name).reverse().toString())
                || (small.startsWith(name)
                        && letters(small.substring(name.length())).isEmpty());
    }

    private static boolean isTrivial(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        String backwards = new StringBuilder(small).reverse().toString();
        boolean inARow = ROWS.stream().anyMatch(row -> row.contains(small) || row.contains(backwards));
        boolean fewCharacters = small.chars().distinct().count() < LEAST_DIFFERENT;
        return inARow || fewCharacters || TRIVIAL.contains(small.replaceFirst("[^\\p{L}]+$", ""));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }
}
