package cn.cegn.ra.lifecycle;

import java.util.function.BiPredicate;

/**
 * A condition of a step, named once. A guard refuses; it never chooses where a case goes.
 *
 * <p>PERSON guards are decided here from the actor; FACT guards by the state of the world; ACT guards by what the act itself brings.
 */
public enum Guard {
    /** The applicant of this case acts. */
    OWN_CASE((facts, actor) -> facts.applicant().equals(actor.person())),
    /** The actor belongs to the organisation of the case (S2.3-1: never another organisation's handler). */
    OWN_ORGANIZATION((facts, actor) -> facts.organization().equals(actor.organization())),
    /** A natural person acts in one role in a case, and no reviewer is its applicant (S-D-02). */
    FRESH_EYES((facts, actor) -> !facts.applicant().equals(actor.person())
            && facts.rolePlayedBy(actor.person()).map(actor.role()::equals).orElse(true)),
    /** The actor has claimed the case (S2.5-0). */
    CLAIMED((facts, actor) ->
            facts.claimedBy(actor.role()).map(actor.person()::equals).orElse(false)),

    /** The organisation's preparation is complete and in force (S2.1-0). */
    PREPARATION_IN_FORCE(Kind.FACT),
    /** The applicant stands on the approved roster for this type and medium (S2.1-4). */
    ON_ROSTER(Kind.FACT),
    /** Centralised: an effective authorisation of the handler covers the case; self-service: always fulfilled (S2.1-9). */
    HANDLER_AUTHORISED(Kind.FACT),
    /** The form has no defect (S2.2-2). */
    FORM_COMPLETE(Kind.FACT),
    /** Each required item of the frozen material list is there and not expired (S2.2-1, S2.4-3). */
    MATERIAL_COMPLETE(Kind.FACT),
    /** Form and material are those that were reviewed (S2.4-4, S2.6-0). */
    CONTENT_UNCHANGED(Kind.FACT),
    /** No certificate of the same subject and type is in force or being made (S2.5-4). */
    NO_DUPLICATE(Kind.FACT),
    /** Registration and form are those whose conformity was confirmed (S2.6-2). */
    CONFORMITY_STANDS(Kind.FACT),
    /** A PKCS#10 request of the applicant is there (S-D-05). */
    REQUEST_PRESENT(Kind.FACT),
    /** The dossier holds both parts: application material and work documents (S2.5-6). */
    DOSSIER_COMPLETE(Kind.FACT),

    /** Each item was answered, and each with yes (S2.4-0, S2.5-2, S2.6-1). */
    ALL_CONFIRMED(Kind.ACT),
    /** Reasons are given, all of them at once (S-D-01). */
    REASONS_GIVEN(Kind.ACT),
    /** Each listed item was opened by the reviewer (S2.6-1). */
    ALL_OPENED(Kind.ACT),
    /** Identity of the customer and authenticity of the request are both confirmed with method and evidence (S2.5-3). */
    IDENTITY_AND_AUTHENTICITY(Kind.ACT),
    /** Each registered item equals the form (S2.6-2). */
    CONFORMS(Kind.ACT),
    /** The key is in stock, free, and carries this label (S2.6-3). */
    KEY_FREE(Kind.ACT),
    /** The signing statement was given (S2.5-5, S2.6-6, S2.7-5). */
    STATEMENT_GIVEN(Kind.ACT),
    /** Seal number and contents are recorded, no PIN among them (S2.7-1). */
    PACKING_RECORDED(Kind.ACT),
    /** The way of delivery is the one that the form asks for, its particulars are complete (S2.7-2). */
    AS_FORM_SAYS(Kind.ACT),
    /** The customer was notified and, for a USB-Key, told the PIN once after his identity was confirmed (S2.7-3). */
    CUSTOMER_TOLD(Kind.ACT),
    /** Received, information right, label right: three times yes, with how it was learnt (S2.7-4). */
    RECEIPT_AFFIRMED(Kind.ACT),
    /** The applicant signed for what the handler gave him (S-D-06). */
    DISTRIBUTION_SIGNED(Kind.ACT),
    /** Validity and information confirmed by the applicant, custody undertaking given (S2.8-2, S2.10-1). */
    ACCEPTANCE_CONFIRMED(Kind.ACT),
    /** The measure is the one for the medium (S2.9-1 … S2.9-3). */
    MEASURE_FITS(Kind.ACT);

    private final Kind kind;
    private final BiPredicate<CaseFacts, Actor> rule;

    Guard(BiPredicate<CaseFacts, Actor> rule) {
        this.kind = Kind.PERSON;
        this.rule = rule;
    }

    Guard(Kind kind) {
        this.kind = kind;
        this.rule = (facts, actor) -> facts.establishes(this);
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the condition is fulfilled for this actor on this case now. */
    public boolean holds(CaseFacts facts, Actor actor) {
        return rule.test(facts, actor);
    }

    /** What decides a guard. */
    public enum Kind {
        PERSON,
        FACT,
        ACT
    }
}
