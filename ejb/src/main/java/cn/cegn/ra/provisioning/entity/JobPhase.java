package cn.cegn.ra.provisioning.entity;

/** How far a job has come. */
public enum JobPhase {
    PREPARING,
    PREPARED,
    PREPARATION_FAILED,
    WRITTEN,
    WRITE_FAILED,
    /** The key was taken out of the case. */
    CANCELLED
}
