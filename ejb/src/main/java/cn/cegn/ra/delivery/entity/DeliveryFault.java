package cn.cegn.ra.delivery.entity;

/** What can be wrong with a delivery (S2.7-4, S2.8-2). */
public enum DeliveryFault {
    NOT_RECEIVED(true),
    SEAL_BROKEN(false),
    INFORMATION_WRONG(false),
    LABEL_WRONG(false),
    /** Expired, revoked, or its chain does not hold. */
    CERTIFICATE_INVALID(false),
    OTHER(true);

    private final boolean curable;

    DeliveryFault(boolean curable) {
        this.curable = curable;
    }

    /** Whether the same certificate can still be delivered; otherwise it must be made anew. */
    public boolean isCurable() {
        return curable;
    }
}
