package cn.cegn.ra.certificate.entity;

import java.time.Instant;

/**
 * The answer to somebody who asked for a certificate of ours.
 *
 * @param serialNumber upper-case hexadecimal
 * @param subject null unless the asker handed in the certificate, which names it anyway
 * @param listing what the CRL says, and of when that CRL is; null if it is unknown
 */
public record Verification(
        Verdict verdict,
        String serialNumber,
        String issuer,
        String subject,
        CertificateView.Period period,
        CrlListing listing,
        Instant crlOf) {}
