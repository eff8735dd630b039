package cn.cegn.ra.application.entity;

import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.State;
import java.time.Instant;

/**
 * A case whose certificate is packed, on its way, or to be confirmed.
 *
 * @param until when its step is due, or null
 * @param sentAt when it was dispatched or handed over in the present attempt, or null
 * @param claimedBy name of the RA approver who has claimed it; null if nobody has
 * @param mine whether he is the caller
 */
public record DeliveryRow(
        long id,
        int version,
        String number,
        String holder,
        String organization,
        CertificateType type,
        Mode mode,
        Medium medium,
        State state,
        Instant until,
        Instant sentAt,
        String claimedBy,
        boolean mine) {

    public boolean isUnclaimed() {
        return claimedBy == null;
    }

    /** Whether it was sent before that time and nobody has confirmed that it came. */
    public boolean isUnconfirmedSince(Instant then) {
        boolean underway = state == State.DISPATCHED || state == State.NOTIFIED || state == State.HANDED_OVER;
        return underway && sentAt != null && sentAt.isBefore(then);
    }
}
