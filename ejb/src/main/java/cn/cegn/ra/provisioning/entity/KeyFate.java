package cn.cegn.ra.provisioning.entity;

/** What becomes of a key that is taken out of a case (S-D-01). */
public enum KeyFate {
    /** Nothing was done to it, or everything that was done is known. */
    BACK_TO_STOCK(KeyStep.RELEASE),
    DEFECT(KeyStep.REPORT_DEFECT),
    LOST(KeyStep.REPORT_LOST);

    private final KeyStep step;

    KeyFate(KeyStep step) {
        this.step = step;
    }

    public KeyStep step() {
        return step;
    }

    public KeyState state() {
        return step.target();
    }
}
