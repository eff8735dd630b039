package cn.cegn.ra.organization.entity;

import cn.cegn.ra.application.entity.CertificateType;
import java.time.Instant;
import java.util.Set;

/** An authorisation of a handler as it stood when it was read. */
public record AuthorisationView(
        long id,
        String number,
        String authoriserName,
        String handlerName,
        Set<CertificateType> types,
        Period period,
        Course course,
        Scan scan) {

    /** What became of it; the withdrawal is null while there is none. */
    public record Course(
            HandlerAuthorisation.Status status, Instant authorisedAt, Instant withdrawnAt, String reason) {}

    /** The scanned document and its SHA-256 in lower-case hexadecimal. */
    public record Scan(String name, String digest) {}
}
