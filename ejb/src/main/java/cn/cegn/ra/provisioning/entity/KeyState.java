package cn.cegn.ra.provisioning.entity;

/** Where a USB-Key stands in its own life; what may follow says {@link KeyStep}. */
public enum KeyState {
    /** Blank and free. */
    IN_STOCK,
    /** Labelled for a case. */
    ASSIGNED,
    /** Initialised, its key pair is on it. */
    PREPARED,
    /** The certificate is on it, proved. */
    LOADED,
    /** Packed and sent, or handed over. */
    DELIVERED,
    /** With its holder. */
    IN_USE,
    LOST,
    DEFECT,
    /** Came back from its holder. */
    RETURNED,
    /** Its contents were wiped. */
    WIPED,
    /** The end. */
    DESTROYED;

    /** Whether a case works with the key: it is the case that moves it then. */
    public boolean isInACase() {
        return this == ASSIGNED || this == PREPARED || this == LOADED || this == DELIVERED;
    }
}
