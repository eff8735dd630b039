package cn.cegn.ra.identity.entity;

import java.time.Instant;

/**
 * Whether something may be tried.
 *
 * @param state open, or what is closed
 * @param until when it opens; of an open gate, when the next try can be made if this one is wrong, null for at once
 * @param noted whether a refusal or a wrong try of an account that exists is written down
 * @param notedUnknown the same for one that does not
 */
public record Gate(State state, Instant until, boolean noted, boolean notedUnknown) {
    /** What stands in the way. */
    public enum State {
        OPEN,
        ACCOUNT_CLOSED,
        ADDRESS_CLOSED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
