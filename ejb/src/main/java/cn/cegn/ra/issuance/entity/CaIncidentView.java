package cn.cegn.ra.issuance.entity;

import cn.cegn.ra.ca.CaException;
import java.time.Instant;

/**
 * An incident as it is shown to the administrator.
 *
 * @param serialNumber of the certificate that is not what was registered, upper-case hexadecimal; null if none is known
 * @param suspendedAt when it was put on hold; null while it is not, or if there is none
 * @param suspendFailure the CA's words if it does not put it on hold; null otherwise
 */
public record CaIncidentView(
        long id,
        long application,
        int attempt,
        CaException.Kind kind,
        String serialNumber,
        String caWords,
        Instant foundAt,
        Instant suspendedAt,
        String suspendFailure) {

    /** Whether a certificate is in force that should not be. */
    public boolean isOpen() {
        return serialNumber != null && suspendedAt == null;
    }
}
