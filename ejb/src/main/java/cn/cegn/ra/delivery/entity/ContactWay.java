package cn.cegn.ra.delivery.entity;

/** How something was learnt from the customer. */
public enum ContactWay {
    PHONE,
    IN_PERSON,
    WRITTEN,
    /** The signed receipt form came back. */
    SIGNED_RECEIPT
}
