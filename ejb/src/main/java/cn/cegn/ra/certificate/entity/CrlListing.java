package cn.cegn.ra.certificate.entity;

/** What the CA's newest CRL says of a certificate. */
public enum CrlListing {
    NOT_LISTED,
    ON_HOLD,
    REVOKED,
    /** No CRL of its issuer can be had now. */
    UNKNOWN
}
