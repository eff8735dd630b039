package cn.cegn.ra.identity.entity;

import java.util.regex.Pattern;

/** The name of an account: 3 to 60 small letters, digits, points, underlines and dashes; begins with a letter or digit. */
public final class LoginName {
    private static final Pattern PATTERN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");

    private LoginName() {}

    public static boolean isRight(String login) {
        return PATTERN.matcher(login).matches();
    }
}
