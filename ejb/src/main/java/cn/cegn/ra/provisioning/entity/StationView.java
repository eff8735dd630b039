package cn.cegn.ra.provisioning.entity;

import cn.cegn.ra.token.enrolment.StationStanding.State;
import java.time.Instant;
import java.util.List;

/**
 * A station as it is shown.
 *
 * @param atWork enabled and heard of within the last 90 seconds
 */
public record StationView(String id, State state, boolean atWork, Times times, List<SeenKeyView> keys) {
    public StationView {
        keys = List.copyOf(keys);
    }

    /** Whether jobs go to it. */
    public boolean isEnabled() {
        return state == State.ENABLED;
    }

    /** Whether it is the station of this very server, which nobody approves or disables. */
    public boolean isLocal() {
        return Workstation.LOCAL.equals(id);
    }

    /**
     * Any may be null.
     *
     * @param validUntil the end of its certificate, which it renews itself
     * @param codeUntil the end of the one-time code that was given out and not used
     * @param renewalAsked when an administrator asked it to renew its certificate, which it did not yet
     */
    public record Times(Instant lastSeen, Instant validUntil, Instant codeUntil, Instant renewalAsked) {}
}
