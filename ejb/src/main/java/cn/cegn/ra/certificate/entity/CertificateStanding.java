package cn.cegn.ra.certificate.entity;

/** Where a certificate stands in its own life. */
public enum CertificateStanding {
    VALID,
    /** On hold; may come back. */
    SUSPENDED,
    /** Ended for good before its time. */
    REVOKED,
    /** Ended by time. */
    EXPIRED;

    /** Whether it still binds its subject: on hold it may come back. */
    public boolean isInForce() {
        return this == VALID || this == SUSPENDED;
    }
}
