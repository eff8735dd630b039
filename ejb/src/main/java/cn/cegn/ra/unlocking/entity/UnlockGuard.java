package cn.cegn.ra.unlocking.entity;

import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import java.util.function.BiPredicate;

/** A condition of a step of unlocking, named once. A guard refuses; it never chooses where a case goes. */
public enum UnlockGuard {
    /** The holder himself in self-service mode, a handler of his organisation in centralised mode (S-D-07). */
    OWN_KEY((facts, actor) -> facts.mode() == Mode.SELF_SERVICE
            ? actor.role() == Role.APPLICANT && facts.holder().equals(actor.person())
            : actor.role() == Role.HANDLER && facts.organization().equals(actor.organization())),
    /** Neither the holder nor who asked, and a natural person acts in one role (S-D-02). */
    FRESH_EYES((facts, actor) -> !actor.person().equals(facts.holder())
            && !actor.person().equals(facts.requester())
            && facts.rolePlayedBy(actor.person()).map(actor.role()::equals).orElse(true)),

    /** Centralised: an authorisation of this handler is in force; self-service: always fulfilled (S2.1-9). */
    HANDLER_AUTHORISED,
    /** The certificate is valid: not suspended, not revoked, not expired. */
    CERTIFICATE_VALID,
    /** The key has left the centre, and its initial PIN was told. */
    KEY_WITH_HOLDER,
    /** No other unlocking of the key is open. */
    NO_OTHER_UNLOCKING,
    /** The key was not unlocked too often of late. */
    NOT_TOO_OFTEN,

    /** Reasons are given. */
    REASONS_GIVEN,
    /** Identity and authenticity are both confirmed, with method and evidence (S2.5-3). */
    IDENTITY_AND_AUTHENTICITY,
    /** The key is plugged in at exactly one station at work. */
    KEY_PLUGGED_IN,
    /** The SO PIN is not locked; if it has one try left, somebody who was told so said to take it. */
    TRY_ALLOWED,
    /** To the customer against his document, or to whom he sent, against a signature (S2.7-2). */
    HANDED_TO_CUSTOMER,
    /** By the telephone or in person, to the customer, after three right answers or because he stands there (S2.7-3). */
    CALLER_KNOWN;

    private final BiPredicate<UnlockFacts, Actor> rule;

    UnlockGuard(BiPredicate<UnlockFacts, Actor> rule) {
        this.rule = rule;
    }

    /** One that the world or the act decides. */
    UnlockGuard() {
        this.rule = (facts, actor) -> facts.establishes(this);
    }

    public boolean holds(UnlockFacts facts, Actor actor) {
        return rule.test(facts, actor);
    }
}
