package cn.cegn.ra.acceptance.entity;

/** How the applicant signed for what he was given. */
public enum SignatureMethod {
    /** On the paper receipt form. */
    PAPER,
    /** On a screen or in the organisation's own office system. */
    ELECTRONIC
}
