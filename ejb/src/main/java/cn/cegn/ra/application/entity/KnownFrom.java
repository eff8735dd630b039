package cn.cegn.ra.application.entity;

/** Where a value of the form is known from, without the applicant having typed it for this case (S2.2-2). */
public enum KnownFrom {
    /** The organisation's own entry. */
    ORGANIZATION,
    /** The approved roster and the person who stands on it. */
    ROSTER,
    /** The handler's designation and authorisation. */
    HANDLER,
    /** The same person's earlier applications for the same organisation. */
    EARLIER
}
