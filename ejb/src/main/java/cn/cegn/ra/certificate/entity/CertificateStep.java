package cn.cegn.ra.certificate.entity;

import static cn.cegn.ra.certificate.entity.CertificateStanding.EXPIRED;
import static cn.cegn.ra.certificate.entity.CertificateStanding.REVOKED;
import static cn.cegn.ra.certificate.entity.CertificateStanding.SUSPENDED;
import static cn.cegn.ra.certificate.entity.CertificateStanding.VALID;

import java.util.Set;

/** The certificate's own table: what may follow what. */
public enum CertificateStep {
    SUSPEND(Set.of(VALID), SUSPENDED),
    RESUME(Set.of(SUSPENDED), VALID),
    REVOKE(Set.of(VALID, SUSPENDED), REVOKED),
    EXPIRE(Set.of(VALID, SUSPENDED), EXPIRED);

    private final Set<CertificateStanding> from;
    private final CertificateStanding to;

    CertificateStep(Set<CertificateStanding> from, CertificateStanding to) {
        this.from = from;
        this.to = to;
    }

    public boolean isOpenIn(CertificateStanding standing) {
        return from.contains(standing);
    }

    public CertificateStanding target() {
        return to;
    }
}
