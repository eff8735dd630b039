package cn.cegn.ra.unlocking.entity;

import cn.cegn.ra.lifecycle.Role;
import java.util.Optional;

/** Where an unlocking stands, and who moves next. */
public enum UnlockState {
    /** Nothing was asked for yet. */
    NONE(null),
    /** The holder or his handler asked for it. */
    REQUESTED(Role.REGISTRAR),
    /** A registrar confirmed who asks, and that it is genuine. */
    IDENTITY_CONFIRMED(Role.RA_APPROVER),
    /** A second person agreed; the key may be plugged in. */
    APPROVED(Role.RA_APPROVER),
    /** A station is at it. */
    UNLOCKING(Role.SYSTEM),
    /** It did not work, and why is known. */
    UNLOCK_FAILED(Role.RA_APPROVER),
    /** The key has a new PIN and is to go back. */
    UNLOCKED(Role.RA_APPROVER),
    /** The key is back; the PIN is to be told. */
    HANDED_BACK(Role.RA_APPROVER),
    /** The key is back and the PIN was told: the end. */
    CLOSED(null),
    /** Not agreed to: the end. */
    REFUSED(null),
    /** Whoever asked for it does not want it any more: the end. */
    WITHDRAWN(null),
    /** The key can not be unlocked: the end. */
    GIVEN_UP(null),
    /** Nobody moved it for too long: the end. */
    LAPSED(null);

    private final Role mover;

    UnlockState(Role mover) {
        this.mover = mover;
    }

    /** Who moves next; empty before the beginning and at an end. */
    public Optional<Role> mover() {
        return Optional.ofNullable(mover);
    }

    public boolean isEnd() {
        return mover == null && this != NONE;
    }
}
