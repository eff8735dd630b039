package cn.cegn.ra.issuance.entity;

/**
 * S2.6-6: what was made, beside the work record that lists the documents.
 *
 * @param keySerial and {@code label} null for a soft certificate
 * @param readBackSha256 digest of what was read back from the key, null for a soft certificate
 * @param readBackEqual whether that is the certificate which was issued; true for a soft certificate, which is not written
 */
public record MakingRecord(
        String caRequestId,
        String certificateSerial,
        String keySerial,
        String label,
        String readBackSha256,
        boolean readBackEqual) {}
