package cn.cegn.ra.lifecycle;

import static cn.cegn.ra.lifecycle.Role.APPLICANT;
import static cn.cegn.ra.lifecycle.Role.HANDLER;
import static cn.cegn.ra.lifecycle.Role.RA_APPROVER;
import static cn.cegn.ra.lifecycle.Role.REGISTRAR;
import static cn.cegn.ra.lifecycle.Role.SYSTEM;

import java.util.Optional;

/** Where a case stands. The first argument is the stage it stands in, the second who moves next; none where the case has ended. */
public enum State {
    /** The applicant fills in the form and gathers material. */
    PREPARING(Stage.MATERIAL_PREPARATION, APPLICANT),
    /** The organisation's handler reviews. */
    INTERNAL_REVIEW(Stage.INTERNAL_REVIEW, HANDLER),
    /** Passed by the handler, who forwards it alone or in a batch. */
    ORG_APPROVED(Stage.INTERNAL_REVIEW, HANDLER),
    /** Arrived at the RA; a registrar numbers it. */
    RECEIVED(Stage.REVIEW_AND_REGISTRATION, REGISTRAR),
    /** Numbered and entered in the acceptance register; the registrar reviews the material. */
    NUMBERED(Stage.REVIEW_AND_REGISTRATION, REGISTRAR),
    /** Material and form confirmed; the registrar verifies identity and authenticity. */
    MATERIAL_CONFIRMED(Stage.REVIEW_AND_REGISTRATION, REGISTRAR),
    /** Sent back to be corrected; the applicant corrects and submits again. */
    RETURNED(Stage.MATERIAL_PREPARATION, APPLICANT),
    /** Identity and authenticity confirmed; the registrar registers. */
    IDENTITY_CONFIRMED(Stage.REVIEW_AND_REGISTRATION, REGISTRAR),
    /** Registered with us, unknown to the CA; the registrar signs off the work record. */
    REGISTERED(Stage.REVIEW_AND_REGISTRATION, REGISTRAR),
    /** Work record sealed; the registrar hands over. */
    REGISTRATION_RECORDED(Stage.REVIEW_AND_REGISTRATION, REGISTRAR),
    /** With the RA approver for the second review. */
    IN_APPROVAL(Stage.ISSUANCE_AND_MAKING, RA_APPROVER),
    /** Reviewed a second time; the approver confirms conformity. */
    SECOND_REVIEWED(Stage.ISSUANCE_AND_MAKING, RA_APPROVER),
    /** Both hashes frozen; the approver labels a USB-Key, or issues for a soft request. */
    CONFORMITY_CONFIRMED(Stage.ISSUANCE_AND_MAKING, RA_APPROVER),
    /** The station initialises the key and generates the pair. */
    KEY_PREPARING(Stage.ISSUANCE_AND_MAKING, SYSTEM),
    /** The pair is on the key; the approver issues. */
    KEY_READY(Stage.ISSUANCE_AND_MAKING, RA_APPROVER),
    /** The key could not be prepared; the approver takes another one. */
    KEY_FAILED(Stage.ISSUANCE_AND_MAKING, RA_APPROVER),
    /** Ordered from the CA. */
    ISSUING(Stage.ISSUANCE_AND_MAKING, SYSTEM),
    /** The certificate exists; it is being written to the key, or made ready for collection. */
    ISSUED(Stage.ISSUANCE_AND_MAKING, SYSTEM),
    /** The CA refused; the approver tries again or gives up. */
    ISSUE_FAILED(Stage.ISSUANCE_AND_MAKING, RA_APPROVER),
    /** Written, read back and proved, or ready for collection; the approver signs off the work record. */
    MADE(Stage.ISSUANCE_AND_MAKING, RA_APPROVER),
    /** The certificate exists but is not on the key; the approver writes again or remakes. */
    WRITE_FAILED(Stage.ISSUANCE_AND_MAKING, RA_APPROVER),
    /** Work record of making sealed; the approver packs. */
    MAKING_RECORDED(Stage.PACKING_AND_DELIVERY, RA_APPROVER),
    /** Packed; the approver dispatches or hands over as the form says. */
    PACKED(Stage.PACKING_AND_DELIVERY, RA_APPROVER),
    /** On its way; the approver notifies the customer. */
    DISPATCHED(Stage.PACKING_AND_DELIVERY, RA_APPROVER),
    /** Handed over on site; the approver confirms receipt. */
    HANDED_OVER(Stage.PACKING_AND_DELIVERY, RA_APPROVER),
    /** The customer was told; the approver confirms receipt. */
    NOTIFIED(Stage.PACKING_AND_DELIVERY, RA_APPROVER),
    /** Not received, or not as it should be; the certificate is suspended; the approver decides. */
    DELIVERY_FAILED(Stage.PACKING_AND_DELIVERY, RA_APPROVER),
    /** Three answers, all yes; the approver signs off the work record. */
    RECEIPT_CONFIRMED(Stage.PACKING_AND_DELIVERY, RA_APPROVER),
    /** Work record of delivery sealed; centralised: the handler distributes, self-service: the applicant accepts. */
    DELIVERY_RECORDED(Stage.RECEIPT, HANDLER, APPLICANT),
    /** Handed to the applicant by the handler; the applicant accepts. */
    DISTRIBUTED(Stage.RECEIPT, APPLICANT),
    /** Accepted; the applicant takes the protective measure. */
    ACCEPTED(Stage.USE, APPLICANT),
    /** In use and custody: the application's intended end. */
    IN_USE(Stage.CUSTODY),
    /** Ended: given up by the applicant. */
    WITHDRAWN(Stage.SUBMISSION),
    /** Ended: refused by the organisation. */
    REFUSED_BY_ORG(Stage.INTERNAL_REVIEW),
    /** Ended: not accepted by the registrar. */
    NOT_ACCEPTED(Stage.REVIEW_AND_REGISTRATION),
    /** Ended: not issued. */
    NOT_ISSUED(Stage.ISSUANCE_AND_MAKING);

    private final Stage stage;
    private final Role centralised;
    private final Role selfService;

    State(Stage stage) {
        this(stage, null, null);
    }

    State(Stage stage, Role mover) {
        this(stage, mover, mover);
    }

    State(Stage stage, Role centralised, Role selfService) {
        this.stage = stage;
        this.centralised = centralised;
        this.selfService = selfService;
    }

    public Stage stage() {
        return stage;
    }

    /** Who moves next; empty where the case has ended. */
    public Optional<Role> mover(Mode mode) {
        return Optional.ofNullable(mode == Mode.CENTRALISED ? centralised : selfService);
    }

    /** This state as a beginning in one mode only. */
    Origin in(Mode mode) {
        return new Origin(this, mode);
    }

    /** The approver has confirmed conformity, and the certificate is not made and signed off yet. */
    public boolean isMaking() {
        return stage == Stage.ISSUANCE_AND_MAKING && !isEnd() && compareTo(CONFORMITY_CONFIRMED) >= 0;
    }

    public boolean isEnd() {
        return centralised == null;
    }
}
