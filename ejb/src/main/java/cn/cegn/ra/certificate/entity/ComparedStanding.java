package cn.cegn.ra.certificate.entity;

import java.time.Instant;
import java.util.Optional;

/**
 * A certificate as the register has it, to be compared with a CRL.
 *
 * @param wanted what the CA was asked for last on a status request; null if nothing
 * @param wantedAt when; null if nothing
 */
public record ComparedStanding(
        long id,
        long application,
        int attempt,
        String serialNumber,
        String issuer,
        CertificateStanding standing,
        Instant since,
        Instant notAfter,
        CertificateStep wanted,
        Instant wantedAt) {

    /** A difference and what is to be done about it. */
    public record Finding(DifferenceKind kind, Mend mend) {}

    /**
     * What is not as it should be. The worse of both counts: what the CA has revoked or put on hold the register follows; where the CA has less than
     * somebody decided here, the CA is asked again; the rest is a person's. What changed later than the CRL was made is looked at the next time.
     *
     * @param crlOf when the CRL was made
     */
    public Optional<Finding> against(CrlListing listing, Instant crlOf, Instant now) {
        boolean moving = since.isAfter(crlOf) || (wantedAt != null && wantedAt.isAfter(crlOf));
        if (listing == CrlListing.UNKNOWN || moving || !notAfter.isAfter(now)) {
            return Optional.empty();
        }
        return switch (standing) {
            case VALID -> valid(listing);
            case SUSPENDED -> suspended(listing);
            case REVOKED ->
                listing == CrlListing.REVOKED
                        ? Optional.empty()
                        : Optional.of(new Finding(DifferenceKind.NOT_REVOKED_AT_CA, again(CertificateStep.REVOKE)));
            case EXPIRED -> Optional.empty();
        };
    }

    private static Optional<Finding> valid(CrlListing listing) {
        return switch (listing) {
            case REVOKED -> Optional.of(new Finding(DifferenceKind.REVOKED_AT_CA, Mend.REGISTER_FOLLOWED));
            case ON_HOLD -> Optional.of(new Finding(DifferenceKind.HELD_AT_CA, Mend.REGISTER_FOLLOWED));
            default -> Optional.empty();
        };
    }

    private Optional<Finding> suspended(CrlListing listing) {
        return switch (listing) {
            case REVOKED -> Optional.of(new Finding(DifferenceKind.REVOKED_AT_CA, Mend.REGISTER_FOLLOWED));
            case NOT_LISTED -> Optional.of(new Finding(DifferenceKind.NOT_HELD_AT_CA, again(CertificateStep.SUSPEND)));
            default -> Optional.empty();
        };
    }

    private Mend again(CertificateStep decided) {
        return wanted == decided ? Mend.CA_ASKED_AGAIN : Mend.LEFT;
    }

    /** The step by which the register follows the CA. */
    public static CertificateStep following(DifferenceKind kind) {
        return switch (kind) {
            case REVOKED_AT_CA -> CertificateStep.REVOKE;
            case HELD_AT_CA -> CertificateStep.SUSPEND;
            default -> throw new IllegalArgumentException("the register does not follow at " + kind);
        };
    }
}
