package cn.cegn.ra.office.entity;

/** Why a change of a limit is refused. */
public enum LimitFault {
    AMOUNT_OUT_OF_RANGE,
    FROM_IN_THE_PAST,
    REASON_MISSING,
    /** The registrar's usual days would be more than the most that he may give. */
    USUAL_ABOVE_MOST,
    /** It counts from that time on already. */
    NOTHING_CHANGED,
    /** Somebody else changed it meanwhile. */
    OVERTAKEN
}
