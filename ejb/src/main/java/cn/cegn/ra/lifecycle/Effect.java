package cn.cegn.ra.lifecycle;

/** What a step leaves in the outbox: something to be done in the outside world after the commit. */
public enum Effect {
    /** Only centralised mode has a handler. */
    TELL_HANDLER(Mode.CENTRALISED),
    /** Besides his handler; in self-service mode he is the customer and told as such. */
    TELL_APPLICANT(Mode.CENTRALISED),
    /** The customer: handler in centralised mode, applicant in self-service mode (S2.5-3). */
    TELL_CUSTOMER,
    TELL_REGISTRARS,
    TELL_APPROVERS,
    /** In self-service mode what was delivered is with the holder; in centralised mode the handler has it and distributes it (S-D-06). */
    TELL_HOLDER(Mode.SELF_SERVICE),
    /** Somebody has to look after the system itself; no step leaves it, the CA's answer does (S2.6-4). */
    TELL_ADMINISTRATORS,
    /** 受理回执 to the customer (S2.5-1). */
    SEND_RECEIPT,
    /** Who asked for a new PIN and who holds the key hear how the unlocking stands; its own table leaves these, one for each mail (S-D-07). */
    TELL_UNLOCK_ASKED,
    TELL_UNLOCK_REFUSED,
    TELL_UNLOCK_DONE,
    TELL_UNLOCK_PIN_TOLD,
    TELL_UNLOCK_GIVEN_UP,
    TELL_UNLOCK_LAPSED,
    /** Customer and holder hear how a request about their certificate's status stands; the table of status requests leaves these (S-D-07). */
    TELL_STATUS_ASKED,
    TELL_STATUS_HELD,
    TELL_STATUS_CHANGED,
    TELL_STATUS_REFUSED,
    /** RA approvers: an emergency suspension waits too long for its second person. */
    TELL_STATUS_OVERDUE,
    /** Administrators: the CA did not do at once what a status request wants of it. */
    TELL_STATUS_DELAYED,
    /** The CA hears of the registration (S2.6-2). */
    REGISTER_AT_CA,
    /** The station initialises the key and generates the pair (S2.6-3). */
    PREPARE_KEY,
    /** The CA issues (S2.6-4). */
    ORDER_CERTIFICATE,
    /** The station writes the certificate (S2.6-5). */
    WRITE_CERTIFICATE(Medium.USB_KEY),
    /** The station sets a new PIN on a key that is in use; no step of this table leaves it, the unlocking's own does (S-D-07). */
    UNLOCK_KEY(Medium.USB_KEY),
    /** The certificate is made ready to be collected once (S-D-05). */
    OFFER_COLLECTION(Medium.SOFT),
    /** The station deletes what is on a defect or returned key; no step leaves it, two people do (S-D-02). */
    WIPE_KEY(Medium.USB_KEY),
    REVOKE_CERTIFICATE,
    SUSPEND_CERTIFICATE,
    RESUME_CERTIFICATE,
    /** The CA makes of an issued certificate what its newest order says; left by status requests (S-D-07). */
    CHANGE_STANDING;

    private final Mode onlyMode;
    private final Medium onlyMedium;

    Effect() {
        this(null, null);
    }

    Effect(Mode only) {
        this(only, null);
    }

    Effect(Medium only) {
        this(null, only);
    }

    Effect(Mode mode, Medium medium) {
        this.onlyMode = mode;
        this.onlyMedium = medium;
    }

    boolean appliesTo(Mode mode, Medium medium) {
        return (onlyMode == null || onlyMode == mode) && (onlyMedium == null || onlyMedium == medium);
    }
}
