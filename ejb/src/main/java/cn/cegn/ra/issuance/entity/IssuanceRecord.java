package cn.cegn.ra.issuance.entity;

import java.time.Instant;

/**
 * S2.6-4: the certificate was issued, and compared with the registration field by field.
 *
 * @param caRequestId the name of the entry at the CA
 * @param serialNumber upper-case hexadecimal
 * @param sha256 hexadecimal digest of the certificate's DER
 */
public record IssuanceRecord(
        String caRequestId,
        String profile,
        String serialNumber,
        String issuer,
        Instant notBefore,
        Instant notAfter,
        String sha256) {}
