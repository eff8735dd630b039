package cn.cegn.ra.status.entity;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.certificate.entity.CertificateStanding;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import java.time.Instant;

/**
 * A certificate in a list, and who it belongs to.
 *
 * @param label of its USB-Key, or null
 * @param open the request about it that is open, or null
 */
public record CertificateRow(
        Key key, Terms terms, Owner owner, CertificateStanding standing, Instant notAfter, String label, Open open) {

    /** @param serial upper-case hexadecimal */
    public record Key(long id, long application, int attempt, String serial, String caseNumber) {}

    /** What it is. */
    public record Terms(CertificateType type, Medium medium, Mode mode) {}

    /** Whose it is: {@code person} is the id of the natural person who holds it. */
    public record Owner(String person, String holder, long organizationId, String organization) {}

    /** @param state where the request stands */
    public record Open(long id, String number, StatusKind kind, StatusState state) {}

    /** Whether its time is over, though nobody may have entered that. */
    public boolean isOver(Instant now) {
        return standing == CertificateStanding.EXPIRED || !notAfter.isAfter(now);
    }
}
