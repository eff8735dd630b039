package cn.cegn.ra.provisioning.entity;

/**
 * What is in one slot.
 *
 * @param application the case that the key is bound to, or null
 */
public record SlotView(SeenKeyView key, Long application) {

    public boolean isFree() {
        return key.isFree();
    }

    /** Whether the key is bound to this case. */
    public boolean isOf(long anApplication) {
        return application != null && application == anApplication;
    }
}
