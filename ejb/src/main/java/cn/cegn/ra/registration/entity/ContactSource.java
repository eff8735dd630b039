package cn.cegn.ra.registration.entity;

/** Where a number or address to ask back comes from (S2.5-3). */
public enum ContactSource {
    /** The organisation's number as the RA registered it. */
    REGISTERED,
    /** Another source that does not depend on the applicant and is named: 单位官网, 114, an earlier case. */
    INDEPENDENT,
    /** The form itself: proves nothing and is refused. */
    FORM
}
