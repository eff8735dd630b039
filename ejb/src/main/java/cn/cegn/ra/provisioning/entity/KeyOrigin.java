package cn.cegn.ra.provisioning.entity;

/**
 * Whose a key is and where it lies.
 *
 * @param place such as a safe and its drawer
 * @param owner id of the organisation that it belongs to, or null for the RA's own
 */
public record KeyOrigin(String place, Long owner) {
    /** The RA's own, nobody has said where. */
    public static final KeyOrigin UNSAID = new KeyOrigin("", null);
}
