package cn.cegn.ra.status.entity;

import cn.cegn.ra.certificate.entity.CertificateStep;
import cn.cegn.ra.lifecycle.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where a status request stands, and who moves next. */
public enum StatusState {
    /** Nothing was asked for yet. */
    NONE(null),
    /** Asked for; who asks, and that it is genuine, is to be confirmed. */
    REQUESTED(Role.REGISTRAR),
    /** Confirmed, or raised by a registrar; a second person decides. */
    CONFIRMED(Role.RA_APPROVER),
    /** The CA is to put it on hold at once, because of a report or an emergency. */
    HOLDING(Role.SYSTEM),
    /** On hold because of a report. */
    HELD(Role.REGISTRAR),
    /** On hold because one person of the RA said so; a second one confirms or lifts it. */
    EMERGENCY_HELD(Role.RA_APPROVER),
    /** The same, for longer than the office allows. */
    HOLD_OVERDUE(Role.RA_APPROVER),
    /** What was lost is said to be found. */
    FOUND(Role.REGISTRAR),
    /** A registrar is for lifting the hold. */
    LIFT_PROPOSED(Role.RA_APPROVER),
    /** The CA is to put it on hold. */
    SUSPENDING(Role.SYSTEM),
    /** The CA is to lift the hold. */
    RESUMING(Role.SYSTEM),
    /** The CA is to revoke it. */
    REVOKING(Role.SYSTEM),
    /** On hold: the end. */
    SUSPENDED(null),
    /** Valid again: the end. */
    RESUMED(null),
    /** Revoked: the end. */
    REVOKED(null),
    /** Not agreed to: the end. */
    REFUSED(null),
    /** Whoever asked does not want it any more: the end. */
    WITHDRAWN(null),
    /** A report took its place, or the certificate ended otherwise: the end. */
    SUPERSEDED(null);

    private static final Set<StatusState> LIFTING = EnumSet.of(FOUND, LIFT_PROPOSED, RESUMING);

    private final Role mover;

    StatusState(Role mover) {
        this.mover = mover;
    }

    /** Who moves next; empty before the beginning and at an end. */
    public Optional<Role> mover() {
        return Optional.ofNullable(mover);
    }

    public boolean isEnd() {
        return mover == null && this != NONE;
    }

    /** What the CA is asked for when a request comes here; empty if nothing. */
    public Optional<CertificateStep> asks() {
        return switch (this) {
            case HOLDING, SUSPENDING -> Optional.of(CertificateStep.SUSPEND);
            case RESUMING -> Optional.of(CertificateStep.RESUME);
            case REVOKING -> Optional.of(CertificateStep.REVOKE);
            default -> Optional.empty();
        };
    }

    /** Whether a request of this kind that stands here makes room for a new report of the other kind: never if the hold is there already, or more. */
    boolean yieldsTo(StatusKind own, StatusKind report) {
        if (this == REVOKING || isEnd()) {
            return false;
        }
        boolean heldByEmergency = own == StatusKind.EMERGENCY && report == StatusKind.LOSS;
        return !own.holdsAtOnce() || LIFTING.contains(this) || heldByEmergency;
    }
}
