package cn.cegn.ra.registration.entity;

/** How material came to the RA (S2.5-1). */
public enum Channel {
    /** Forwarded by the handler, alone. */
    HANDLER,
    /** Forwarded by the handler with others (统一申请). */
    HANDLER_BATCH,
    /** Submitted by the applicant himself. */
    APPLICANT
}
