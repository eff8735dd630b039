package cn.cegn.ra.application.entity;

/** Why a draft of the material list is not kept or not published. */
public enum ListFault {
    /** Nothing goes without the signed form. */
    SIGNED_FORM_MISSING,
    /** 集中 needs the handler's authorisation (S2.1-9). */
    AUTHORISATION_MISSING,
    /** In 自主 there is no authorisation, and none may be asked for (S2.1-9). */
    AUTHORISATION_FORBIDDEN,
    FILES_OUT_OF_RANGE,
    SIZE_OUT_OF_RANGE,
    NOTE_TOO_LONG,
    REASON_MISSING,
    FROM_IN_THE_PAST,
    /** A version would count before the one ahead of it. */
    FROM_BEFORE_ANOTHER,
    NOTHING_CHANGED,
    /** There is no draft, or somebody else published it. */
    OVERTAKEN
}
