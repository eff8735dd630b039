package cn.cegn.ra.lifecycle;

/** The ten stages of the process document, §2.1 to §2.10. */
public enum Stage {
    INTERNAL_PREPARATION("2.1"),
    MATERIAL_PREPARATION("2.2"),
    SUBMISSION("2.3"),
    INTERNAL_REVIEW("2.4"),
    REVIEW_AND_REGISTRATION("2.5"),
    ISSUANCE_AND_MAKING("2.6"),
    PACKING_AND_DELIVERY("2.7"),
    RECEIPT("2.8"),
    USE("2.9"),
    CUSTODY("2.10");

    private final String section;

    Stage(String section) {
        this.section = section;
    }

    /** Section of the process document. */
    public String section() {
        return section;
    }

    /** 内部审批 does not exist in self-service mode (S2.1-10, S2.3-2): shown as not applicable, never as done. */
    public boolean appliesTo(Mode mode) {
        return this != INTERNAL_REVIEW || mode == Mode.CENTRALISED;
    }
}
