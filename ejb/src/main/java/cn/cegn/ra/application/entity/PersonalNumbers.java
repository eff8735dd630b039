package cn.cegn.ra.application.entity;

import java.util.regex.Pattern;

/** Numbers of people in texts that other people wrote: masked wherever they are shown (S-D-08). */
public final class PersonalNumbers {
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("\\d{6}(?:19|20)\\d{9}[\\dX]");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    private PersonalNumbers() {}

    /** A text that is a mobile number, masked; any other with the identity numbers in it masked. */
    public static String masked(String text) {
        return MOBILE.matcher(text).matches()
                ? FieldFormat.MOBILE.mask(text)
                : IDENTITY_NUMBER.matcher(text).replaceAll(found -> FieldFormat.ID_NUMBER.mask(found.group()));
    }
}
