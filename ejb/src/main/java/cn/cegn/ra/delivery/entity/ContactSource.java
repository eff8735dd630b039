package cn.cegn.ra.delivery.entity;

/** Where the number or address of a contact was taken from. */
public enum ContactSource {
    /** The organisation's registered number. */
    REGISTERED_PHONE,
    /** The handler's contact in the organisation's preparation. */
    PREPARATION,
    /** The form. */
    FORM
}
