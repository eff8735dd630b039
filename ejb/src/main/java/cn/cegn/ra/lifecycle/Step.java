package cn.cegn.ra.lifecycle;

import static cn.cegn.ra.lifecycle.Effect.OFFER_COLLECTION;
import static cn.cegn.ra.lifecycle.Effect.ORDER_CERTIFICATE;
import static cn.cegn.ra.lifecycle.Effect.PREPARE_KEY;
import static cn.cegn.ra.lifecycle.Effect.REGISTER_AT_CA;
import static cn.cegn.ra.lifecycle.Effect.RESUME_CERTIFICATE;
import static cn.cegn.ra.lifecycle.Effect.REVOKE_CERTIFICATE;
import static cn.cegn.ra.lifecycle.Effect.SEND_RECEIPT;
import static cn.cegn.ra.lifecycle.Effect.SUSPEND_CERTIFICATE;
import static cn.cegn.ra.lifecycle.Effect.TELL_APPLICANT;
import static cn.cegn.ra.lifecycle.Effect.TELL_APPROVERS;
import static cn.cegn.ra.lifecycle.Effect.TELL_CUSTOMER;
import static cn.cegn.ra.lifecycle.Effect.TELL_HANDLER;
import static cn.cegn.ra.lifecycle.Effect.TELL_HOLDER;
import static cn.cegn.ra.lifecycle.Effect.TELL_REGISTRARS;
import static cn.cegn.ra.lifecycle.Effect.WRITE_CERTIFICATE;
import static cn.cegn.ra.lifecycle.Guard.ACCEPTANCE_CONFIRMED;
import static cn.cegn.ra.lifecycle.Guard.ALL_CONFIRMED;
import static cn.cegn.ra.lifecycle.Guard.ALL_OPENED;
import static cn.cegn.ra.lifecycle.Guard.AS_FORM_SAYS;
import static cn.cegn.ra.lifecycle.Guard.CLAIMED;
import static cn.cegn.ra.lifecycle.Guard.CONFORMITY_STANDS;
import static cn.cegn.ra.lifecycle.Guard.CONFORMS;
import static cn.cegn.ra.lifecycle.Guard.CONTENT_UNCHANGED;
import static cn.cegn.ra.lifecycle.Guard.CUSTOMER_TOLD;
import static cn.cegn.ra.lifecycle.Guard.DISTRIBUTION_SIGNED;
import static cn.cegn.ra.lifecycle.Guard.DOSSIER_COMPLETE;
import static cn.cegn.ra.lifecycle.Guard.FORM_COMPLETE;
import static cn.cegn.ra.lifecycle.Guard.FRESH_EYES;
import static cn.cegn.ra.lifecycle.Guard.HANDLER_AUTHORISED;
import static cn.cegn.ra.lifecycle.Guard.IDENTITY_AND_AUTHENTICITY;
import static cn.cegn.ra.lifecycle.Guard.KEY_FREE;
import static cn.cegn.ra.lifecycle.Guard.MATERIAL_COMPLETE;
import static cn.cegn.ra.lifecycle.Guard.MEASURE_FITS;
import static cn.cegn.ra.lifecycle.Guard.NO_DUPLICATE;
import static cn.cegn.ra.lifecycle.Guard.ON_ROSTER;
import static cn.cegn.ra.lifecycle.Guard.OWN_CASE;
import static cn.cegn.ra.lifecycle.Guard.OWN_ORGANIZATION;
import static cn.cegn.ra.lifecycle.Guard.PACKING_RECORDED;
import static cn.cegn.ra.lifecycle.Guard.PREPARATION_IN_FORCE;
import static cn.cegn.ra.lifecycle.Guard.REASONS_GIVEN;
import static cn.cegn.ra.lifecycle.Guard.RECEIPT_AFFIRMED;
import static cn.cegn.ra.lifecycle.Guard.REQUEST_PRESENT;
import static cn.cegn.ra.lifecycle.Guard.STATEMENT_GIVEN;
import static cn.cegn.ra.lifecycle.Medium.SOFT;
import static cn.cegn.ra.lifecycle.Medium.USB_KEY;
import static cn.cegn.ra.lifecycle.Mode.CENTRALISED;
import static cn.cegn.ra.lifecycle.Mode.SELF_SERVICE;
import static cn.cegn.ra.lifecycle.Role.APPLICANT;
import static cn.cegn.ra.lifecycle.Role.HANDLER;
import static cn.cegn.ra.lifecycle.Role.RA_APPROVER;
import static cn.cegn.ra.lifecycle.Role.REGISTRAR;
import static cn.cegn.ra.lifecycle.Role.SYSTEM;
import static cn.cegn.ra.lifecycle.State.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The whole flow, one row a step: from, to, by whom, only where, under which guards, leaving what, for which requirement. */
public enum Step {
    // spotless:off
    //                     from                                                  to                      by            only               when                                                                              leaving                                  requirement
    SUBMIT_TO_HANDLER     (from(PREPARING, RETURNED),                            to(INTERNAL_REVIEW),      APPLICANT,   only(CENTRALISED), when(OWN_CASE, PREPARATION_IN_FORCE, ON_ROSTER, HANDLER_AUTHORISED, FORM_COMPLETE, MATERIAL_COMPLETE), leaving(TELL_HANDLER),        "S2.3-1"),
    SUBMIT_TO_RA          (from(PREPARING, RETURNED),                            to(RECEIVED),             APPLICANT,   only(SELF_SERVICE),when(OWN_CASE, PREPARATION_IN_FORCE, ON_ROSTER, FORM_COMPLETE, MATERIAL_COMPLETE),             leaving(TELL_REGISTRARS),                "S2.3-2"),
    WITHDRAW              (from(PREPARING, INTERNAL_REVIEW, ORG_APPROVED, RECEIVED, RETURNED), to(WITHDRAWN), APPLICANT, always(),          when(OWN_CASE),                                                                                leaving(),                               "S-D-01"),

    PASS_INTERNALLY       (from(INTERNAL_REVIEW),                                to(ORG_APPROVED),         HANDLER,     only(CENTRALISED), when(OWN_ORGANIZATION, FRESH_EYES, HANDLER_AUTHORISED, FORM_COMPLETE, MATERIAL_COMPLETE, ALL_CONFIRMED), leaving(),                     "S2.4-0"),
    RETURN_TO_APPLICANT   (from(INTERNAL_REVIEW),                                to(PREPARING),            HANDLER,     only(CENTRALISED), when(OWN_ORGANIZATION, FRESH_EYES, HANDLER_AUTHORISED, REASONS_GIVEN),                         leaving(TELL_APPLICANT),                 "S-D-01"),
    REFUSE_INTERNALLY     (from(INTERNAL_REVIEW),                                to(REFUSED_BY_ORG),       HANDLER,     only(CENTRALISED), when(OWN_ORGANIZATION, FRESH_EYES, HANDLER_AUTHORISED, REASONS_GIVEN),                         leaving(TELL_APPLICANT),                 "S-D-01"),
    FORWARD               (from(ORG_APPROVED),                                   to(RECEIVED),             HANDLER,     only(CENTRALISED), when(OWN_ORGANIZATION, FRESH_EYES, PREPARATION_IN_FORCE, HANDLER_AUTHORISED, CONTENT_UNCHANGED), leaving(TELL_REGISTRARS),              "S2.4-4"),

    NUMBER                (from(RECEIVED),                                       to(NUMBERED),             REGISTRAR,   always(),          when(FRESH_EYES, CLAIMED, PREPARATION_IN_FORCE),                                               leaving(SEND_RECEIPT),                   "S2.5-1"),
    CONFIRM_MATERIAL      (from(NUMBERED),                                       to(MATERIAL_CONFIRMED),   REGISTRAR,   always(),          when(FRESH_EYES, CLAIMED, CONTENT_UNCHANGED, ALL_CONFIRMED),                                   leaving(),                               "S2.5-2"),
    CONFIRM_IDENTITY      (from(MATERIAL_CONFIRMED),                             to(IDENTITY_CONFIRMED),   REGISTRAR,   always(),          when(FRESH_EYES, CLAIMED, HANDLER_AUTHORISED, IDENTITY_AND_AUTHENTICITY),                      leaving(),                               "S2.5-3"),
    RETURN_TO_CUSTOMER    (from(NUMBERED, MATERIAL_CONFIRMED, IDENTITY_CONFIRMED), to(RETURNED),           REGISTRAR,   always(),          when(FRESH_EYES, CLAIMED, REASONS_GIVEN),                                                      leaving(TELL_CUSTOMER, TELL_APPLICANT),  "S-D-01"),
    NOT_ACCEPT            (from(NUMBERED, MATERIAL_CONFIRMED, IDENTITY_CONFIRMED), to(NOT_ACCEPTED),       REGISTRAR,   always(),          when(FRESH_EYES, CLAIMED, REASONS_GIVEN),                                                      leaving(TELL_CUSTOMER),                  "S-D-01"),
    REGISTER              (from(IDENTITY_CONFIRMED),                             to(REGISTERED),           REGISTRAR,   always(),          when(FRESH_EYES, CLAIMED, CONTENT_UNCHANGED, NO_DUPLICATE),                                    leaving(),                               "S2.5-4"),
    SIGN_OFF_REGISTRATION (from(REGISTERED),                                     to(REGISTRATION_RECORDED),REGISTRAR,   always(),          when(FRESH_EYES, CLAIMED, STATEMENT_GIVEN),                                                    leaving(),                               "S2.5-5"),
    HAND_TO_APPROVER      (from(REGISTRATION_RECORDED),                          to(IN_APPROVAL),          REGISTRAR,   always(),          when(FRESH_EYES, CLAIMED, DOSSIER_COMPLETE),                                                   leaving(TELL_APPROVERS),                 "S2.5-6"),

    CONFIRM_REVIEW        (from(IN_APPROVAL),                                    to(SECOND_REVIEWED),      RA_APPROVER, always(),          when(FRESH_EYES, CLAIMED, CONTENT_UNCHANGED, ALL_OPENED, ALL_CONFIRMED),                       leaving(),                               "S2.6-1"),
    CONFIRM_CONFORMITY    (from(SECOND_REVIEWED),                                to(CONFORMITY_CONFIRMED), RA_APPROVER, always(),          when(FRESH_EYES, CLAIMED, CONTENT_UNCHANGED, CONFORMS),                                        leaving(REGISTER_AT_CA),                 "S2.6-2"),
    RETURN_TO_REGISTRAR   (from(IN_APPROVAL, SECOND_REVIEWED),                   to(NUMBERED),             RA_APPROVER, always(),          when(FRESH_EYES, CLAIMED, REASONS_GIVEN),                                                      leaving(TELL_REGISTRARS),                "S-D-01"),
    NOT_ISSUE             (from(IN_APPROVAL, SECOND_REVIEWED),                   to(NOT_ISSUED),           RA_APPROVER, always(),          when(FRESH_EYES, CLAIMED, REASONS_GIVEN),                                                      leaving(TELL_CUSTOMER),                  "S-D-01"),
    LABEL_KEY             (from(CONFORMITY_CONFIRMED),                           to(KEY_PREPARING),        RA_APPROVER, only(USB_KEY),     when(FRESH_EYES, CLAIMED, CONFORMITY_STANDS, KEY_FREE),                                        leaving(PREPARE_KEY),                    "S2.6-3"),
    RECORD_KEY_READY      (from(KEY_PREPARING),                                  to(KEY_READY),            SYSTEM,      only(USB_KEY),     when(),                                                                                        leaving(),                               "S2.6-3"),
    FAIL_PREPARATION      (from(KEY_PREPARING),                                  to(KEY_FAILED),           SYSTEM,      only(USB_KEY),     when(),                                                                                        leaving(),                               "S2.6-3"),
    CHANGE_KEY            (from(KEY_READY, KEY_FAILED),                          to(CONFORMITY_CONFIRMED), RA_APPROVER, only(USB_KEY),     when(FRESH_EYES, CLAIMED, REASONS_GIVEN),                                                      leaving(),                               "S-D-01"),
    ISSUE                 (from(KEY_READY),                                      to(ISSUING),              RA_APPROVER, only(USB_KEY),     when(FRESH_EYES, CLAIMED, CONFORMITY_STANDS),                                                  leaving(ORDER_CERTIFICATE),              "S2.6-4"),
    ISSUE_SOFT            (from(CONFORMITY_CONFIRMED),                           to(ISSUING),              RA_APPROVER, only(SOFT),        when(FRESH_EYES, CLAIMED, CONFORMITY_STANDS, REQUEST_PRESENT),                                 leaving(ORDER_CERTIFICATE),              "S-D-05"),
    RECORD_ISSUED         (from(ISSUING),                                        to(ISSUED),               SYSTEM,      always(),          when(),                                                                                        leaving(WRITE_CERTIFICATE, OFFER_COLLECTION), "S2.6-4"),
    FAIL_ISSUE            (from(ISSUING),                                        to(ISSUE_FAILED),         SYSTEM,      always(),          when(),                                                                                        leaving(TELL_APPROVERS),                 "S2.6-4"),
    RETRY_ISSUE           (from(ISSUE_FAILED),                                   to(ISSUING),              RA_APPROVER, always(),          when(FRESH_EYES, CLAIMED, CONFORMITY_STANDS),                                                  leaving(ORDER_CERTIFICATE),              "S2.6-4"),
    ABANDON_ISSUE         (from(CONFORMITY_CONFIRMED, ISSUE_FAILED),             to(NOT_ISSUED),           RA_APPROVER, always(),          when(FRESH_EYES, CLAIMED, REASONS_GIVEN),                                                      leaving(REVOKE_CERTIFICATE, TELL_CUSTOMER), "S-D-01"),
    RECORD_WRITTEN        (from(ISSUED),                                         to(MADE),                 SYSTEM,      only(USB_KEY),     when(),                                                                                        leaving(),                               "S2.6-5"),
    FAIL_WRITE            (from(ISSUED),                                         to(WRITE_FAILED),         SYSTEM,      only(USB_KEY),     when(),                                                                                        leaving(),                               "S2.6-5"),
    RECORD_PREPARED       (from(ISSUED),                                         to(MADE),                 SYSTEM,      only(SOFT),        when(),                                                                                        leaving(),                               "S-D-05"),
    RETRY_WRITE           (from(WRITE_FAILED),                                   to(ISSUED),               RA_APPROVER, only(USB_KEY),     when(FRESH_EYES, CLAIMED),                                                                     leaving(WRITE_CERTIFICATE),              "S2.6-5"),
    REMAKE                (from(WRITE_FAILED, MADE, MAKING_RECORDED, PACKED, DELIVERY_FAILED), to(CONFORMITY_CONFIRMED), RA_APPROVER, always(),          when(FRESH_EYES, CLAIMED, REASONS_GIVEN),                                                      leaving(REVOKE_CERTIFICATE, REGISTER_AT_CA), "S-D-01"),
    SIGN_OFF_MAKING       (from(MADE),                                           to(MAKING_RECORDED),      RA_APPROVER, always(),          when(FRESH_EYES, CLAIMED, STATEMENT_GIVEN),                                                    leaving(),                               "S2.6-6"),

    PACK                  (from(MAKING_RECORDED),                                to(PACKED),               RA_APPROVER, always(),          when(FRESH_EYES, CLAIMED, PACKING_RECORDED),                                                   leaving(),                               "S2.7-1"),
    DISPATCH              (from(PACKED),                                         to(DISPATCHED),           RA_APPROVER, always(),          when(FRESH_EYES, CLAIMED, AS_FORM_SAYS),                                                       leaving(),                               "S2.7-2"),
    HAND_OVER             (from(PACKED),                                         to(HANDED_OVER),          RA_APPROVER, always(),          when(FRESH_EYES, CLAIMED, AS_FORM_SAYS),                                                       leaving(),                               "S2.7-2"),
    NOTIFY                (from(DISPATCHED),                                     to(NOTIFIED),             RA_APPROVER, always(),          when(FRESH_EYES, CLAIMED, CUSTOMER_TOLD),                                                      leaving(TELL_CUSTOMER),                  "S2.7-3"),
    CONFIRM_RECEIPT       (from(NOTIFIED, HANDED_OVER),                          to(RECEIPT_CONFIRMED),    RA_APPROVER, always(),          when(FRESH_EYES, CLAIMED, RECEIPT_AFFIRMED),                                                   leaving(),                               "S2.7-4"),
    REPORT_NOT_DELIVERED  (from(DISPATCHED, NOTIFIED, HANDED_OVER),              to(DELIVERY_FAILED),      RA_APPROVER, always(),          when(FRESH_EYES, CLAIMED, REASONS_GIVEN),                                                      leaving(SUSPEND_CERTIFICATE, TELL_CUSTOMER), "S2.7-4"),
    FOUND_AGAIN           (from(DELIVERY_FAILED),                                to(PACKED),               RA_APPROVER, always(),          when(FRESH_EYES, CLAIMED, REASONS_GIVEN),                                                      leaving(RESUME_CERTIFICATE),             "S2.7-4"),
    SIGN_OFF_DELIVERY     (from(RECEIPT_CONFIRMED),                              to(DELIVERY_RECORDED),    RA_APPROVER, always(),          when(FRESH_EYES, CLAIMED, STATEMENT_GIVEN),                                                    leaving(TELL_HANDLER, TELL_HOLDER),      "S2.7-5"),

    DISTRIBUTE            (from(DELIVERY_RECORDED),                              to(DISTRIBUTED),          HANDLER,     only(CENTRALISED), when(OWN_ORGANIZATION, FRESH_EYES, HANDLER_AUTHORISED, DISTRIBUTION_SIGNED),                   leaving(TELL_APPLICANT),                 "S-D-06"),
    ACCEPT                (from(DELIVERY_RECORDED.in(SELF_SERVICE), DISTRIBUTED.in(CENTRALISED)), to(ACCEPTED), APPLICANT, always(),       when(OWN_CASE, ACCEPTANCE_CONFIRMED),                                                          leaving(),                               "S2.8-2"),
    DECLINE               (from(DELIVERY_RECORDED, DISTRIBUTED),                 to(DELIVERY_FAILED),      APPLICANT,   always(),          when(OWN_CASE, REASONS_GIVEN),                                                                 leaving(SUSPEND_CERTIFICATE, TELL_APPROVERS), "S2.8-2"),
    PROTECT               (from(ACCEPTED),                                       to(IN_USE),               APPLICANT,   always(),          when(OWN_CASE, MEASURE_FITS),                                                                  leaving(),                               "S2.9-4");
    // spotless:on

    private final List<Origin> origins;
    private final State target;
    private final Role role;
    private final Only only;
    private final List<Guard> guards;
    private final List<Effect> effects;
    private final String requirement;

    Step(
            List<Origin> origins,
            State target,
            Role role,
            Only only,
            List<Guard> guards,
            List<Effect> effects,
            String requirement) {
        this.origins = origins;
        this.target = target;
        this.role = role;
        this.only = only;
        this.guards = guards;
        this.effects = effects;
        this.requirement = requirement;
    }

    /** What stands open to an actor now, in the order of the table; each with the guards that are still missing. */
    public static List<Offer> openTo(CaseFacts facts, Actor actor) {
        return Arrays.stream(values())
                .filter(step -> step.misfit(facts, actor).isEmpty())
                .map(step -> new Offer(step, step.missing(facts, actor)))
                .toList();
    }

    /** Why the step may not be taken; empty if it may. Every guard is asked, those of the act too. */
    public Optional<Refusal> refusal(CaseFacts facts, Actor actor) {
        return misfit(facts, actor)
                .or(() -> guards.stream()
                        .filter(guard -> !guard.holds(facts, actor))
                        .findFirst()
                        .map(guard -> new Refusal.GuardFailed(this, guard)));
    }

    private Optional<Refusal> misfit(CaseFacts facts, Actor actor) {
        if (role != actor.role()) {
            return Optional.of(new Refusal.WrongRole(this, actor.role()));
        }
        if (only.mode != null && only.mode != facts.mode()) {
            return Optional.of(new Refusal.WrongMode(this, facts.mode()));
        }
        if (only.medium != null && only.medium != facts.medium()) {
            return Optional.of(new Refusal.WrongMedium(this, facts.medium()));
        }
        if (origins.stream().noneMatch(origin -> origin.fits(facts))) {
            return Optional.of(new Refusal.WrongState(this, facts.state()));
        }
        return Optional.empty();
    }

    private List<Guard> missing(CaseFacts facts, Actor actor) {
        return guards.stream()
                .filter(guard -> guard.kind() != Guard.Kind.ACT && !guard.holds(facts, actor))
                .toList();
    }

    public List<Origin> origins() {
        return origins;
    }

    public State target() {
        return target;
    }

    public Role role() {
        return role;
    }

    /** Whether the step exists in this mode and for this medium. */
    public boolean appliesTo(Mode mode, Medium medium) {
        return (only.mode == null || only.mode == mode) && (only.medium == null || only.medium == medium);
    }

    public List<Guard> guards() {
        return guards;
    }

    /** What is left in the outbox for a case of this mode and medium. */
    public List<Effect> effects(Mode mode, Medium medium) {
        return effects.stream().filter(effect -> effect.appliesTo(mode, medium)).toList();
    }

    /** The requirement that the step fulfils. */
    public String requirement() {
        return requirement;
    }

    private static List<Origin> from(State... states) {
        return Arrays.stream(states).map(state -> new Origin(state, null)).toList();
    }

    private static List<Origin> from(Origin... origins) {
        return List.of(origins);
    }

    private static State to(State target) {
        return target;
    }

    private static Only always() {
        return new Only(null, null);
    }

    private static Only only(Mode mode) {
        return new Only(mode, null);
    }

    private static Only only(Medium medium) {
        return new Only(null, medium);
    }

    private static List<Guard> when(Guard... guards) {
        return List.of(guards);
    }

    private static List<Effect> leaving(Effect... effects) {
        return List.of(effects);
    }

    private record Only(Mode mode, Medium medium) {}
}
