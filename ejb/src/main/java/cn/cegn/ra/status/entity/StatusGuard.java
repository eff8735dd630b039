package cn.cegn.ra.status.entity;

import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import java.util.function.BiPredicate;

/** A condition of a step of a status request, named once. A guard refuses; it never chooses where a request goes. */
public enum StatusGuard {
    /** The holder himself in self-service mode, a handler of his organisation in centralised mode (S-D-07). */
    OWN_CERTIFICATE(
            (facts, actor) -> facts.mode() == Mode.SELF_SERVICE ? isHolder(facts, actor) : isHandler(facts, actor)),
    /** The holder in both modes, or a handler of his organisation in centralised mode (S-D-07). */
    MAY_REPORT((facts, actor) -> isHolder(facts, actor) || isHandler(facts, actor)),
    /** Neither the holder nor who asked, and a natural person acts in one role (S-D-02). */
    FRESH_EYES((facts, actor) -> !actor.person().equals(facts.holder())
            && !actor.person().equals(facts.requester())
            && facts.rolePlayedBy(actor.person()).map(actor.role()::equals).orElse(true)),

    /** Centralised: an authorisation of this handler is in force; self-service: always fulfilled (S2.1-9). */
    HANDLER_AUTHORISED,
    /** The certificate's time is not over, and its status is one from which this kind of request leads on. */
    CERTIFICATE_FITS,
    /** No other request about the certificate is open. */
    NO_OTHER_REQUEST,
    /** Nothing is open that does not make room for a report: the hold is not there already, and no revocation is under way. */
    NO_OTHER_REPORT,
    /** The certificate is not on hold because its parcel was not delivered. */
    DELIVERY_AGREES,
    /** The key was lost or stolen, not disclosed: what somebody else knows is not found again. */
    KEY_CAN_BE_FOUND,
    /** It was this report that put the certificate on hold; it was not on hold before. */
    HELD_BY_THIS,

    /** Reasons are given. */
    REASONS_GIVEN,
    /** Identity and authenticity are both confirmed, with method and evidence (S2.5-3). */
    IDENTITY_AND_AUTHENTICITY;

    private final BiPredicate<StatusFacts, Actor> rule;

    StatusGuard(BiPredicate<StatusFacts, Actor> rule) {
        this.rule = rule;
    }

    /** One that the world, the request or the act decides. */
    StatusGuard() {
        this.rule = (facts, actor) -> facts.establishes(this);
    }

    public boolean holds(StatusFacts facts, Actor actor) {
        return rule.test(facts, actor);
    }

    /** Whether who acts decides it, whatever the act brings; by these a page knows which steps are open. */
    boolean isOfPerson() {
        return this == OWN_CERTIFICATE || this == MAY_REPORT || this == FRESH_EYES;
    }

    private static boolean isHolder(StatusFacts facts, Actor actor) {
        return actor.role() == Role.APPLICANT && facts.holder().equals(actor.person());
    }

    private static boolean isHandler(StatusFacts facts, Actor actor) {
        return actor.role() == Role.HANDLER
                && facts.mode() == Mode.CENTRALISED
                && facts.organization().equals(actor.organization());
    }
}
