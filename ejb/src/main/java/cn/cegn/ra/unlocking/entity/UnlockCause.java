package cn.cegn.ra.unlocking.entity;

/** Why somebody asks for a new PIN. */
public enum UnlockCause {
    /** Locked by wrong tries. */
    LOCKED,
    FORGOTTEN
}
