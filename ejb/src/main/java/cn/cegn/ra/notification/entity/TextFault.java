package cn.cegn.ra.notification.entity;

/** Why the text of a mail is refused. */
public enum TextFault {
    SUBJECT_MISSING,
    SUBJECT_TOO_LONG,
    BODY_MISSING,
    BODY_TOO_LONG,
    /** A placeholder that such a mail has not, or braces that are none. */
    UNKNOWN_PLACEHOLDER,
    /** Without the way to the portal nobody can act on it. */
    LINK_MISSING,
    /** A link in the subject shows in every list of mails; the link to an account must not stand there. */
    LINK_IN_SUBJECT,
    /** As it stands already. */
    NOTHING_CHANGED,
    /** Somebody else changed it meanwhile. */
    OVERTAKEN
}
