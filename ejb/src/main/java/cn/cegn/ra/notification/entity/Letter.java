package cn.cegn.ra.notification.entity;

import java.util.regex.Pattern;

/** A mail's text. The subject holds no personal data, and is one line whatever was filled into it: a second one would be a header of its own. */
public record Letter(String subject, String body) {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    public Letter {
        subject = BREAKS.matcher(subject).replaceAll(" ");
    }
}
