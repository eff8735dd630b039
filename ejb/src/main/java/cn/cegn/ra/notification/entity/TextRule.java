package cn.cegn.ra.notification.entity;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** What the text of a mail must be (S-D-08). */
public final class TextRule {
    /** Characters. */
    public static final int LONGEST_SUBJECT = 120;

    public static final int LONGEST_BODY = 4000;

    private static final String LINK = "link";

    private TextRule() {}

    /** Everything that is wrong with a text. */
    public static Set<TextFault> faults(Template template, MailText text) {
        Set<TextFault> faults = EnumSet.noneOf(TextFault.class);
        add(faults, text.subject().isEmpty(), TextFault.SUBJECT_MISSING);
        add(faults, text.subject().length() > LONGEST_SUBJECT, TextFault.SUBJECT_TOO_LONG);
        add(faults, text.body().isEmpty(), TextFault.BODY_MISSING);
        add(faults, text.body().length() > LONGEST_BODY, TextFault.BODY_TOO_LONG);
        add(faults, !unknown(template, text).isEmpty() || text.hasLooseBraces(), TextFault.UNKNOWN_PLACEHOLDER);
        add(faults, !text.names(LINK), TextFault.LINK_MISSING);
        add(faults, new MailText(text.subject(), "").names(LINK), TextFault.LINK_IN_SUBJECT);
        return faults;
    }

    /** The placeholders that such a mail has not. */
    public static Set<String> unknown(Template template, MailText text) {
        Set<String> unknown = new TreeSet<>(text.placeholders());
        unknown.removeAll(template.placeholders());
        return unknown;
    }

    private static void add(Set<TextFault> faults, boolean stands, TextFault fault) {
        if (stands) {
            faults.add(fault);
        }
    }
}
