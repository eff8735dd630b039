package cn.cegn.ra.provisioning.entity;

/** What becomes of a key that is taken out of a case (S-D-01). */
public enum KeyFate {
    /** Nothing was done to it, or everything that was done is known. */
    BACK_TO_STOCK(KeyState.IN_STOCK),
    DEFECT(KeyState.DEFECT),
    LOST(KeyState.LOST);

    private final KeyState state;

    KeyFate(KeyState state) {
        this.state = state;
    }

    public KeyState state() {
        return state;
    }
}
