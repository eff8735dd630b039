package cn.cegn.ra.certificate.entity;

import java.time.Instant;

/**
 * A certificate as it stood when it was read.
 *
 * @param serialNumber upper-case hexadecimal without leading zeros
 * @param subject the DN in the order of its encoding
 * @param sha256 hexadecimal digest of its DER
 * @param collectedAt when a soft certificate was collected, or null
 */
public record CertificateView(
        long application,
        int attempt,
        String serialNumber,
        String issuer,
        String subject,
        Period period,
        CertificateStanding standing,
        Instant standingSince,
        String sha256,
        Instant collectedAt) {

    /** From when until when. */
    public record Period(Instant notBefore, Instant notAfter) {}
}
