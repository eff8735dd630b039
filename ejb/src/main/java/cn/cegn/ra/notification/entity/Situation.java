package cn.cegn.ra.notification.entity;

import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.lifecycle.Step;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Why somebody is told something: one {@link Template} of a mail each, shipped as {@code mail/<name in small letters>.txt}. */
public enum Situation {
    TO_REVIEW(Effect.TELL_HANDLER, Step.SUBMIT_TO_HANDLER),
    RETURNED_BY_HANDLER(Effect.TELL_APPLICANT, Step.RETURN_TO_APPLICANT),
    REFUSED_BY_HANDLER(Effect.TELL_APPLICANT, Step.REFUSE_INTERNALLY),
    TO_ACCEPT(Effect.TELL_APPLICANT, Step.DISTRIBUTE),
    TO_CORRECT(Effect.TELL_APPLICANT, Step.RETURN_TO_CUSTOMER),
    TO_DISTRIBUTE(Effect.TELL_HANDLER, Step.SIGN_OFF_DELIVERY),
    ARRIVED(Effect.TELL_REGISTRARS, Step.SUBMIT_TO_RA, Step.FORWARD),
    RECEIPT(Effect.SEND_RECEIPT, Step.NUMBER),
    RETURNED_BY_RA(Effect.TELL_CUSTOMER, Step.RETURN_TO_CUSTOMER),
    NOT_ACCEPTED(Effect.TELL_CUSTOMER, Step.NOT_ACCEPT),
    TO_APPROVE(Effect.TELL_APPROVERS, Step.HAND_TO_APPROVER),
    RETURNED_BY_APPROVER(Effect.TELL_REGISTRARS, Step.RETURN_TO_REGISTRAR),
    NOT_ISSUED(Effect.TELL_CUSTOMER, Step.NOT_ISSUE, Step.ABANDON_ISSUE),
    ISSUE_FAILED(Effect.TELL_APPROVERS, Step.FAIL_ISSUE),
    CA_INCIDENT(Effect.TELL_ADMINISTRATORS, Step.FAIL_ISSUE),
    ON_ITS_WAY(Effect.TELL_CUSTOMER, Step.NOTIFY),
    NOT_DELIVERED(Effect.TELL_CUSTOMER, Step.REPORT_NOT_DELIVERED),
    DELIVERED(Effect.TELL_HOLDER, Step.SIGN_OFF_DELIVERY),
    DECLINED(Effect.TELL_APPROVERS, Step.DECLINE),
    UNLOCK_ASKED(Effect.TELL_UNLOCK_ASKED),
    UNLOCK_REFUSED(Effect.TELL_UNLOCK_REFUSED),
    UNLOCK_DONE(Effect.TELL_UNLOCK_DONE),
    UNLOCK_PIN_TOLD(Effect.TELL_UNLOCK_PIN_TOLD),
    UNLOCK_GIVEN_UP(Effect.TELL_UNLOCK_GIVEN_UP),
    UNLOCK_LAPSED(Effect.TELL_UNLOCK_LAPSED),
    STATUS_ASKED(Effect.TELL_STATUS_ASKED),
    STATUS_HELD(Effect.TELL_STATUS_HELD),
    STATUS_CHANGED(Effect.TELL_STATUS_CHANGED),
    STATUS_REFUSED(Effect.TELL_STATUS_REFUSED),
    STATUS_OVERDUE(Effect.TELL_STATUS_OVERDUE),
    STATUS_DELAYED(Effect.TELL_STATUS_DELAYED);

    private final Effect effect;
    private final Set<Step> steps;

    Situation(Effect effect, Step... steps) {
        this.effect = effect;
        this.steps = Set.of(steps);
    }

    /** The situation in which a step leaves this effect; empty for effects that tell nobody. */
    public static Optional<Situation> of(Effect effect, Step step) {
        return Arrays.stream(values())
                .filter(situation -> situation.effect == effect && situation.steps.contains(step))
                .findFirst();
    }

    /** The same where the step left no document: by where the case stands. */
    public static Optional<Situation> of(Effect effect, State state) {
        return Arrays.stream(values())
                .filter(situation ->
                        situation.effect == effect && situation.steps.stream().anyMatch(step -> step.target() == state))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(situation -> situation.effect == effect)
                        .findFirst());
    }

    public Effect effect() {
        return effect;
    }

    /** Whether the mail lists the reasons of a return or refusal. */
    public boolean listsReasons() {
        return switch (this) {
            case RETURNED_BY_HANDLER,
                    REFUSED_BY_HANDLER,
                    RETURNED_BY_RA,
                    TO_CORRECT,
                    NOT_ACCEPTED,
                    RETURNED_BY_APPROVER,
                    NOT_ISSUED -> true;
            default -> false;
        };
    }

    /** Whether who is told has something to do himself, by the case's time limit. */
    public boolean isCallToAct() {
        return switch (this) {
            case RECEIPT, NOT_ACCEPTED, NOT_ISSUED, REFUSED_BY_HANDLER, ON_ITS_WAY, NOT_DELIVERED, CA_INCIDENT -> false;
            default -> !isOfUnlocking() && !isOfStatus();
        };
    }

    /** Whether it is about the unlocking of a key in use, which has its own pages and none of the case's time limits. */
    public boolean isOfUnlocking() {
        return switch (this) {
            case UNLOCK_ASKED, UNLOCK_REFUSED, UNLOCK_DONE, UNLOCK_PIN_TOLD, UNLOCK_GIVEN_UP, UNLOCK_LAPSED -> true;
            default -> false;
        };
    }

    /** Whether it is about the status of a certificate, which has its own pages and none of the case's time limits. */
    public boolean isOfStatus() {
        return switch (this) {
            case STATUS_ASKED, STATUS_HELD, STATUS_CHANGED, STATUS_REFUSED, STATUS_OVERDUE, STATUS_DELAYED -> true;
            default -> false;
        };
    }

    /** Whether the holder hears of it besides his handler, because it is about what he holds. */
    public boolean isToldToTheHolder() {
        return isOfUnlocking() || (isOfStatus() && this != STATUS_OVERDUE && this != STATUS_DELAYED);
    }

    /** The page to go to, below the portal's address. */
    public String page(long application) {
        if (isOfUnlocking()) {
            return "/unlocks";
        }
        if (isOfStatus() && this != STATUS_DELAYED) {
            return this == STATUS_OVERDUE ? "/status-requests" : "/certificates";
        }
        return this == CA_INCIDENT || this == STATUS_DELAYED ? "/admin/ca" : "/case?id=" + application;
    }
}
