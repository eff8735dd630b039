package cn.cegn.ra.ca;

/** What the CA says of a certificate. Expiry is not a status of the CA; it is read from the certificate. */
public enum CertificateStatus {
    VALID,
    SUSPENDED,
    REVOKED,
    /** The CA never issued this serial number. */
    UNKNOWN
}
