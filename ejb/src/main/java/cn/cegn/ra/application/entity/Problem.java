package cn.cegn.ra.application.entity;

/** What can be wrong with a field, a file or a subject. The text says also what is right; see the bundle's placeholders. */
public enum Problem {
    MISSING,
    NOT_APPLICABLE,
    /** Details: most, found (code points). */
    TOO_LONG,
    /** Details: right, found (characters). */
    WRONG_LENGTH,
    /** Details: the character, its code point as U+XXXX. */
    CHARACTER_NOT_ALLOWED,
    /** A private use code point, as old input methods made for rare names. Details: its code point. */
    PRIVATE_USE_CHARACTER,
    SPACE_INSIDE_NAME,
    CHECK_CHARACTER_WRONG,
    /** The 主体标识码 inside a 统一社会信用代码 fails its own check (GB 11714). */
    BODY_CHECK_CHARACTER_WRONG,
    DATE_IMPOSSIBLE,
    DATE_IN_FUTURE,
    UNKNOWN_PROVINCE,
    UNKNOWN_REGION,
    /** Details: an example of the right shape. */
    FORMAT_WRONG,
    /** Loopback, multicast, unspecified or link-local: no host of its own. */
    ADDRESS_NOT_OF_A_HOST,
    NOT_A_CHOICE,
    /** Details: attribute of the subject, most, found (characters). */
    SUBJECT_TOO_LONG,
    FILE_EMPTY,
    /** Details: most, found (MiB, rounded up). */
    FILE_TOO_LARGE,
    /** Details: the type that the content shows. */
    FILE_TYPE_NOT_ALLOWED,
    /** It can not be opened: cut off, or no file of its type behind its first bytes. */
    FILE_DAMAGED,
    /** A small file that would take a great deal of memory to show. */
    FILE_UNFOLDS,
    /** Details: most, found (million pixels, rounded up). */
    PICTURE_TOO_LARGE,
    /** A PDF behind a password, or with rights that hold back printing or copying. */
    PDF_ENCRYPTED,
    /** A PDF that runs scripts, starts programs, or carries other files. */
    PDF_ACTIVE,
    /** Details: most. */
    PDF_TOO_MANY_PAGES,
    /** All files of a case together. Details: most, found with this file (MiB, rounded up). */
    CASE_TOO_LARGE,
    /** Details: least, found. */
    TOO_FEW_FILES,
    /** Details: most, found. */
    TOO_MANY_FILES,
    /** Details: the last day on which the paper was valid. */
    PAPER_EXPIRED,
    /** The code on a printed form is another case's. Details: that form's number. */
    FORM_OF_ANOTHER,
    /** The form was changed after it was printed. */
    FORM_CHANGED,
    /** Prefilled from what the organisation approved, and changed. */
    NOT_AS_APPROVED,
    /** The request does not prove that its maker has the key. */
    REQUEST_NOT_PROVEN,
    /** Neither P-256 nor RSA of 2048 to 4096 bits. */
    REQUEST_KEY_UNFIT,
    /** The key was handed in before. */
    REQUEST_KEY_USED;

    /** Key in the bundle {@code cn.cegn.ra.application.form}, a pattern for {@link java.text.MessageFormat}. */
    public String messageKey() {
        return "problem." + name();
    }
}
