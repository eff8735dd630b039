package cn.cegn.ra.application.entity;

import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.State;
import java.time.Instant;

/**
 * A case whose certificate is being made on a USB-Key.
 *
 * @param until when its step is due, or null
 * @param claimedBy name of the RA approver who has claimed it, also while the system works; null if nobody has
 * @param mine whether he is the caller
 */
public record MakingRow(
        long id,
        int version,
        int attempt,
        String number,
        String holder,
        String organization,
        CertificateType type,
        Mode mode,
        State state,
        Instant until,
        String claimedBy,
        boolean mine) {

    /** Whether a person has to do something; otherwise the system is at work. */
    public boolean isForAPerson() {
        return state.mover(mode).filter(Role.RA_APPROVER::equals).isPresent();
    }

    public boolean isUnclaimed() {
        return claimedBy == null;
    }

    /** Whether the caller may do something now, be it to claim it first. */
    public boolean isToDo() {
        return isForAPerson() && (mine || isUnclaimed());
    }
}
