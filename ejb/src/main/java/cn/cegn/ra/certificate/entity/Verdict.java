package cn.cegn.ra.certificate.entity;

import java.time.Instant;

/** What everyone may know of a certificate of ours. */
public enum Verdict {
    VALID,
    /** Its time has not begun. */
    NOT_YET_VALID,
    SUSPENDED,
    REVOKED,
    EXPIRED;

    /** Register and CRL together: each may be ahead of the other, and the worse counts. What was revoked stays so after its time. */
    public static Verdict of(CertificateView kept, CrlListing listing, Instant now) {
        if (kept.standing() == CertificateStanding.REVOKED || listing == CrlListing.REVOKED) {
            return REVOKED;
        }
        if (kept.standing() == CertificateStanding.EXPIRED
                || now.isAfter(kept.period().notAfter())) {
            return EXPIRED;
        }
        if (kept.standing() == CertificateStanding.SUSPENDED || listing == CrlListing.ON_HOLD) {
            return SUSPENDED;
        }
        return now.isBefore(kept.period().notBefore()) ? NOT_YET_VALID : VALID;
    }
}
