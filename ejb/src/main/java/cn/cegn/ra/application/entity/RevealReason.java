package cn.cegn.ra.application.entity;

/** Why somebody needs a masked value in full (S-D-08). A closed list, so that no personal data gets into the audit trail by a free text. */
public enum RevealReason {
    /** It is compared with the document, digit by digit. */
    COMPARE_WITH_DOCUMENT,
    /** The customer's identity is verified by it. */
    VERIFY_IDENTITY,
    /** The customer has to be reached. */
    REACH_CUSTOMER,
    /** The parcel is addressed. */
    DELIVER
}
