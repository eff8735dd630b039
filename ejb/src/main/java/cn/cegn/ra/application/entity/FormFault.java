package cn.cegn.ra.application.entity;

/** Why a version of the form's texts is not published. */
public enum FormFault {
    UNIT_STATEMENT_MISSING,
    REGISTRAR_ITEMS_MISSING,
    APPROVER_ITEMS_MISSING,
    FOOTER_MISSING,
    TOO_LONG,
    /** A character is in no font of the papers. */
    UNPRINTABLE,
    REASON_MISSING,
    FROM_IN_THE_PAST,
    FROM_BEFORE_ANOTHER,
    NOTHING_CHANGED,
    OVERTAKEN
}
