package cn.cegn.ra.identity.entity;

/** By what somebody was recognised before a link to a new password was sent to him; it stands in the audit row. */
public enum IdentityProof {
    /** In person, with his identity document. */
    DOCUMENT_SEEN,
    /** Called back at the number that was registered before he asked. */
    CALLED_BACK,
    /** A letter of his organisation with its seal. */
    SEALED_LETTER
}
