package cn.cegn.ra.provisioning.entity;

import java.util.EnumSet;
import java.util.Set;

/** Where a USB-Key stands in its own life. */
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

    /** Whether a key may go from here to there. */
    public boolean mayBecome(KeyState next) {
        return successors().contains(next);
    }

    private Set<KeyState> successors() {
        return switch (this) {
            case IN_STOCK -> EnumSet.of(ASSIGNED, LOST, DEFECT);
            case ASSIGNED -> EnumSet.of(PREPARED, IN_STOCK, LOST, DEFECT);
            case PREPARED -> EnumSet.of(LOADED, IN_STOCK, LOST, DEFECT);
            case LOADED -> EnumSet.of(DELIVERED, LOST, DEFECT);
            // Back to LOADED: a parcel that was found again at the centre (S2.7-4).
            case DELIVERED -> EnumSet.of(IN_USE, LOADED, RETURNED, LOST, DEFECT);
            case IN_USE -> EnumSet.of(RETURNED, LOST, DEFECT);
            case LOST -> EnumSet.of(RETURNED);
            case DEFECT -> EnumSet.of(DESTROYED);
            case RETURNED -> EnumSet.of(WIPED, DESTROYED);
            case WIPED -> EnumSet.of(IN_STOCK, DESTROYED);
            case DESTROYED -> EnumSet.noneOf(KeyState.class);
        };
    }
}
