package cn.cegn.ra.unlocking.entity;

import static cn.cegn.ra.lifecycle.Effect.TELL_UNLOCK_ASKED;
import static cn.cegn.ra.lifecycle.Effect.TELL_UNLOCK_DONE;
import static cn.cegn.ra.lifecycle.Effect.TELL_UNLOCK_GIVEN_UP;
import static cn.cegn.ra.lifecycle.Effect.TELL_UNLOCK_LAPSED;
import static cn.cegn.ra.lifecycle.Effect.TELL_UNLOCK_PIN_TOLD;
import static cn.cegn.ra.lifecycle.Effect.TELL_UNLOCK_REFUSED;
import static cn.cegn.ra.lifecycle.Effect.UNLOCK_KEY;
import static cn.cegn.ra.lifecycle.Role.APPLICANT;
import static cn.cegn.ra.lifecycle.Role.HANDLER;
import static cn.cegn.ra.lifecycle.Role.RA_APPROVER;
import static cn.cegn.ra.lifecycle.Role.REGISTRAR;
import static cn.cegn.ra.lifecycle.Role.SYSTEM;
import static cn.cegn.ra.unlocking.entity.UnlockGuard.CALLER_KNOWN;
import static cn.cegn.ra.unlocking.entity.UnlockGuard.CERTIFICATE_VALID;
import static cn.cegn.ra.unlocking.entity.UnlockGuard.FRESH_EYES;
import static cn.cegn.ra.unlocking.entity.UnlockGuard.HANDED_TO_CUSTOMER;
import static cn.cegn.ra.unlocking.entity.UnlockGuard.HANDLER_AUTHORISED;
import static cn.cegn.ra.unlocking.entity.UnlockGuard.IDENTITY_AND_AUTHENTICITY;
import static cn.cegn.ra.unlocking.entity.UnlockGuard.KEY_PLUGGED_IN;
import static cn.cegn.ra.unlocking.entity.UnlockGuard.KEY_WITH_HOLDER;
import static cn.cegn.ra.unlocking.entity.UnlockGuard.NOT_TOO_OFTEN;
import static cn.cegn.ra.unlocking.entity.UnlockGuard.NO_OTHER_UNLOCKING;
import static cn.cegn.ra.unlocking.entity.UnlockGuard.OWN_KEY;
import static cn.cegn.ra.unlocking.entity.UnlockGuard.REASONS_GIVEN;
import static cn.cegn.ra.unlocking.entity.UnlockGuard.TRY_ALLOWED;
import static cn.cegn.ra.unlocking.entity.UnlockState.APPROVED;
import static cn.cegn.ra.unlocking.entity.UnlockState.CLOSED;
import static cn.cegn.ra.unlocking.entity.UnlockState.GIVEN_UP;
import static cn.cegn.ra.unlocking.entity.UnlockState.HANDED_BACK;
import static cn.cegn.ra.unlocking.entity.UnlockState.IDENTITY_CONFIRMED;
import static cn.cegn.ra.unlocking.entity.UnlockState.LAPSED;
import static cn.cegn.ra.unlocking.entity.UnlockState.NONE;
import static cn.cegn.ra.unlocking.entity.UnlockState.REFUSED;
import static cn.cegn.ra.unlocking.entity.UnlockState.REQUESTED;
import static cn.cegn.ra.unlocking.entity.UnlockState.UNLOCKED;
import static cn.cegn.ra.unlocking.entity.UnlockState.UNLOCKING;
import static cn.cegn.ra.unlocking.entity.UnlockState.UNLOCK_FAILED;
import static cn.cegn.ra.unlocking.entity.UnlockState.WITHDRAWN;

import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.lifecycle.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The whole of unlocking, one row a step, by the laws of {@link cn.cegn.ra.lifecycle.Step}. */
public enum UnlockStep {
    // spotless:off
    //                from                                to                     by                        when                                                                                      leaving
    REQUEST          (from(NONE),                         to(REQUESTED),         by(APPLICANT, HANDLER),   when(OWN_KEY, HANDLER_AUTHORISED, CERTIFICATE_VALID, KEY_WITH_HOLDER, NO_OTHER_UNLOCKING, NOT_TOO_OFTEN, REASONS_GIVEN), leaving(TELL_UNLOCK_ASKED)),
    WITHDRAW         (from(REQUESTED, IDENTITY_CONFIRMED),to(WITHDRAWN),         by(APPLICANT, HANDLER),   when(OWN_KEY),                                                                            leaving()),
    CONFIRM_IDENTITY (from(REQUESTED),                    to(IDENTITY_CONFIRMED),by(REGISTRAR),            when(FRESH_EYES, CERTIFICATE_VALID, IDENTITY_AND_AUTHENTICITY),                           leaving()),
    NOT_ACCEPT       (from(REQUESTED),                    to(REFUSED),           by(REGISTRAR),            when(FRESH_EYES, REASONS_GIVEN),                                                          leaving(TELL_UNLOCK_REFUSED)),
    APPROVE          (from(IDENTITY_CONFIRMED),           to(APPROVED),          by(RA_APPROVER),          when(FRESH_EYES, CERTIFICATE_VALID),                                                      leaving()),
    NOT_APPROVE      (from(IDENTITY_CONFIRMED),           to(REFUSED),           by(RA_APPROVER),          when(FRESH_EYES, REASONS_GIVEN),                                                          leaving(TELL_UNLOCK_REFUSED)),
    UNLOCK           (from(APPROVED, UNLOCK_FAILED),      to(UNLOCKING),         by(RA_APPROVER),          when(FRESH_EYES, CERTIFICATE_VALID, KEY_PLUGGED_IN, TRY_ALLOWED),                         leaving(UNLOCK_KEY)),
    RECORD_UNLOCKED  (from(UNLOCKING),                    to(UNLOCKED),          by(SYSTEM),               when(),                                                                                   leaving(TELL_UNLOCK_DONE)),
    FAIL_UNLOCK      (from(UNLOCKING),                    to(UNLOCK_FAILED),     by(SYSTEM),               when(),                                                                                   leaving()),
    STOP_WAITING     (from(UNLOCKING),                    to(UNLOCK_FAILED),     by(RA_APPROVER),          when(FRESH_EYES),                                                                         leaving()),
    GIVE_UP          (from(APPROVED, UNLOCK_FAILED),      to(GIVEN_UP),          by(RA_APPROVER),          when(FRESH_EYES, REASONS_GIVEN),                                                          leaving(TELL_UNLOCK_GIVEN_UP)),
    HAND_BACK        (from(UNLOCKED),                     to(HANDED_BACK),       by(RA_APPROVER),          when(FRESH_EYES, HANDED_TO_CUSTOMER),                                                     leaving()),
    TELL_PIN         (from(HANDED_BACK),                  to(CLOSED),            by(RA_APPROVER),          when(FRESH_EYES, CALLER_KNOWN),                                                           leaving(TELL_UNLOCK_PIN_TOLD)),
    LAPSE            (from(REQUESTED, IDENTITY_CONFIRMED, APPROVED), to(LAPSED), by(SYSTEM),               when(),                                                                                   leaving(TELL_UNLOCK_LAPSED));
    // spotless:on

    private final List<UnlockState> origins;
    private final UnlockState target;
    private final List<Role> roles;
    private final List<UnlockGuard> guards;
    private final List<Effect> effects;

    UnlockStep(
            List<UnlockState> origins,
            UnlockState target,
            List<Role> roles,
            List<UnlockGuard> guards,
            List<Effect> effects) {
        this.origins = origins;
        this.target = target;
        this.roles = roles;
        this.guards = guards;
        this.effects = effects;
    }

    /** The steps that begin here for this actor, in the order of the table, whatever their acts will bring. */
    public static List<UnlockStep> openTo(UnlockFacts facts, Actor actor) {
        return Arrays.stream(values())
                .filter(step -> step.misfit(facts, actor).isEmpty())
                .filter(step -> step.guards.stream()
                        .filter(guard -> guard == OWN_KEY || guard == FRESH_EYES)
                        .allMatch(guard -> guard.holds(facts, actor)))
                .toList();
    }

    /** Why the step may not be taken; empty if it may. */
    public Optional<UnlockRefusal> refusal(UnlockFacts facts, Actor actor) {
        return misfit(facts, actor)
                .or(() -> guards.stream()
                        .filter(guard -> !guard.holds(facts, actor))
                        .findFirst()
                        .map(guard -> new UnlockRefusal.GuardFailed(this, guard)));
    }

    private Optional<UnlockRefusal> misfit(UnlockFacts facts, Actor actor) {
        if (!roles.contains(actor.role())) {
            return Optional.of(new UnlockRefusal.WrongRole(this, actor.role()));
        }
        return origins.contains(facts.state())
                ? Optional.empty()
                : Optional.of(new UnlockRefusal.WrongState(this, facts.state()));
    }

    public List<UnlockState> origins() {
        return origins;
    }

    public UnlockState target() {
        return target;
    }

    public List<Role> roles() {
        return roles;
    }

    public List<UnlockGuard> guards() {
        return guards;
    }

    public List<Effect> effects() {
        return effects;
    }

    private static List<UnlockState> from(UnlockState... states) {
        return List.of(states);
    }

    private static UnlockState to(UnlockState target) {
        return target;
    }

    private static List<Role> by(Role... roles) {
        return List.of(roles);
    }

    private static List<UnlockGuard> when(UnlockGuard... guards) {
        return List.of(guards);
    }

    private static List<Effect> leaving(Effect... effects) {
        return List.of(effects);
    }
}
