package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.Stream;

/** What an asker must know beside the number: the last four digits of the applicant's or the handler's mobile on the form. */
public final class SecondItem {
    private static final int DIGITS = 4;

    private SecondItem() {}

    /** @param form the case's form, or an empty one if there is no such case: the work is the same */
    public static boolean matches(FormEntries form, String typed) {
        String digits = typed == null ? "" : typed.strip();
        boolean wellFormed = digits.matches("\\d{4}");
        return Stream.of(FormField.MOBILE, FormField.HANDLER_MOBILE)
                        .map(field -> isEnd(form.text(field), digits))
                        .reduce(false, Boolean::logicalOr)
                && wellFormed;
    }

    private static boolean isEnd(String mobile, String digits) {
        String end = mobile.length() < DIGITS ? "----" : mobile.substring(mobile.length() - DIGITS);
        return MessageDigest.isEqual(end.getBytes(StandardCharsets.UTF_8), digits.getBytes(StandardCharsets.UTF_8));
    }
}
