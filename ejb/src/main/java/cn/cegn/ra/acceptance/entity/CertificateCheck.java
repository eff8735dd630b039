package cn.cegn.ra.acceptance.entity;

import cn.cegn.ra.ca.CertificateStatus;
import cn.cegn.ra.registration.entity.ConformityRow;
import java.time.Instant;
import java.util.List;

/**
 * What the system found when it checked a certificate for its applicant (S2.8-2).
 *
 * @param rows the form against the certificate, item by item
 */
public record CertificateCheck(Names names, Validity validity, List<ConformityRow> rows) {
    public CertificateCheck {
        rows = List.copyOf(rows);
    }

    /** Which certificate; the serial number in upper-case hexadecimal. */
    public record Names(String serialNumber, String subject, String issuer) {}

    /**
     * Whether it holds.
     *
     * @param chainHolds whether its signatures lead to the CA's root
     * @param inTime whether it is valid today
     * @param status what the CA says now, null if it can not be asked
     */
    public record Validity(
            Instant notBefore, Instant notAfter, boolean chainHolds, boolean inTime, CertificateStatus status) {
        public boolean isGood() {
            return chainHolds && inTime && status == CertificateStatus.VALID;
        }
    }

    /** Whether each item of the form stands in the certificate as it is. */
    public boolean isRight() {
        return !rows.isEmpty() && rows.stream().allMatch(ConformityRow::equal);
    }

    /** Whether it may be accepted. */
    public boolean isGood() {
        return validity.isGood() && isRight();
    }
}
