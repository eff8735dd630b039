package cn.cegn.ra.status.entity;

import cn.cegn.ra.certificate.entity.CertificateStanding;
import java.util.List;
import java.util.Set;

/** What a request is about. */
public enum StatusKind {
    /** 冻结. */
    SUSPEND(Set.of(CertificateStanding.VALID)),
    /** 恢复. */
    RESUME(Set.of(CertificateStanding.SUSPENDED)),
    /** 撤销. */
    REVOKE(Set.of(CertificateStanding.VALID, CertificateStanding.SUSPENDED)),
    /** 挂失: on hold at once, then revoked, or resumed if the key was found. */
    LOSS(Set.of(CertificateStanding.VALID, CertificateStanding.SUSPENDED)),
    /** 紧急冻结: by one person of the RA, then confirmed or lifted by a second. */
    EMERGENCY(Set.of(CertificateStanding.VALID, CertificateStanding.SUSPENDED));

    private final Set<CertificateStanding> standings;

    StatusKind(Set<CertificateStanding> standings) {
        this.standings = standings;
    }

    /** Whether a certificate that stands there can be its subject. */
    public boolean fits(CertificateStanding standing) {
        return standings.contains(standing);
    }

    /** Those that take the ordinary way: asked for, confirmed, decided. */
    public static List<StatusKind> ordinary() {
        return List.of(SUSPEND, RESUME, REVOKE);
    }

    /** Whether it puts the certificate on hold before anybody decides. */
    public boolean holdsAtOnce() {
        return this == LOSS || this == EMERGENCY;
    }

    /** The reasons that may be given for it. */
    public List<StatusReason> reasons() {
        return switch (this) {
            case SUSPEND, EMERGENCY -> List.of(StatusReason.CERTIFICATE_HOLD);
            case RESUME -> List.of();
            case LOSS -> List.of(StatusReason.KEY_COMPROMISE);
            case REVOKE -> StatusReason.ofRevocation();
        };
    }
}
