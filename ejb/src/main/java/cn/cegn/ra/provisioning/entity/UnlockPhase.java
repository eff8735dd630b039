package cn.cegn.ra.provisioning.entity;

/** How far an unlocking at a station has come. */
public enum UnlockPhase {
    /** Ordered; a station may be at it. */
    ORDERED,
    /** The key has the new PIN. */
    UNLOCKED,
    /** It has the former one, or the new one that nobody will ever be told. */
    FAILED,
    /** Nobody waits for the answer any more. */
    CANCELLED
}
