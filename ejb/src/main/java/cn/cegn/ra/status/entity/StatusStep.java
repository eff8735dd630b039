package cn.cegn.ra.status.entity;

import static cn.cegn.ra.lifecycle.Effect.CHANGE_STANDING;
import static cn.cegn.ra.lifecycle.Effect.TELL_STATUS_ASKED;
import static cn.cegn.ra.lifecycle.Effect.TELL_STATUS_CHANGED;
import static cn.cegn.ra.lifecycle.Effect.TELL_STATUS_HELD;
import static cn.cegn.ra.lifecycle.Effect.TELL_STATUS_OVERDUE;
import static cn.cegn.ra.lifecycle.Effect.TELL_STATUS_REFUSED;
import static cn.cegn.ra.lifecycle.Role.APPLICANT;
import static cn.cegn.ra.lifecycle.Role.HANDLER;
import static cn.cegn.ra.lifecycle.Role.RA_APPROVER;
import static cn.cegn.ra.lifecycle.Role.REGISTRAR;
import static cn.cegn.ra.lifecycle.Role.SYSTEM;
import static cn.cegn.ra.status.entity.StatusGuard.CERTIFICATE_FITS;
import static cn.cegn.ra.status.entity.StatusGuard.DELIVERY_AGREES;
import static cn.cegn.ra.status.entity.StatusGuard.FRESH_EYES;
import static cn.cegn.ra.status.entity.StatusGuard.HANDLER_AUTHORISED;
import static cn.cegn.ra.status.entity.StatusGuard.HELD_BY_THIS;
import static cn.cegn.ra.status.entity.StatusGuard.IDENTITY_AND_AUTHENTICITY;
import static cn.cegn.ra.status.entity.StatusGuard.KEY_CAN_BE_FOUND;
import static cn.cegn.ra.status.entity.StatusGuard.MAY_REPORT;
import static cn.cegn.ra.status.entity.StatusGuard.NO_OTHER_REPORT;
import static cn.cegn.ra.status.entity.StatusGuard.NO_OTHER_REQUEST;
import static cn.cegn.ra.status.entity.StatusGuard.OWN_CERTIFICATE;
import static cn.cegn.ra.status.entity.StatusGuard.REASONS_GIVEN;
import static cn.cegn.ra.status.entity.StatusKind.EMERGENCY;
import static cn.cegn.ra.status.entity.StatusKind.LOSS;
import static cn.cegn.ra.status.entity.StatusKind.RESUME;
import static cn.cegn.ra.status.entity.StatusKind.REVOKE;
import static cn.cegn.ra.status.entity.StatusKind.SUSPEND;
import static cn.cegn.ra.status.entity.StatusState.CONFIRMED;
import static cn.cegn.ra.status.entity.StatusState.EMERGENCY_HELD;
import static cn.cegn.ra.status.entity.StatusState.FOUND;
import static cn.cegn.ra.status.entity.StatusState.HELD;
import static cn.cegn.ra.status.entity.StatusState.HOLDING;
import static cn.cegn.ra.status.entity.StatusState.HOLD_OVERDUE;
import static cn.cegn.ra.status.entity.StatusState.LIFT_PROPOSED;
import static cn.cegn.ra.status.entity.StatusState.NONE;
import static cn.cegn.ra.status.entity.StatusState.REFUSED;
import static cn.cegn.ra.status.entity.StatusState.REQUESTED;
import static cn.cegn.ra.status.entity.StatusState.RESUMED;
import static cn.cegn.ra.status.entity.StatusState.RESUMING;
import static cn.cegn.ra.status.entity.StatusState.REVOKED;
import static cn.cegn.ra.status.entity.StatusState.REVOKING;
import static cn.cegn.ra.status.entity.StatusState.SUPERSEDED;
import static cn.cegn.ra.status.entity.StatusState.SUSPENDED;
import static cn.cegn.ra.status.entity.StatusState.SUSPENDING;
import static cn.cegn.ra.status.entity.StatusState.WITHDRAWN;

import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.lifecycle.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The whole of status requests, one row a step, by the laws of {@link cn.cegn.ra.lifecycle.Step}. */
public enum StatusStep {
    // spotless:off
    //                    of                            from                                  to                  by                          when                                                                                              leaving
    REPORT_LOSS          (of(LOSS),                     from(NONE),                           to(HOLDING),        by(APPLICANT, HANDLER),     when(MAY_REPORT, CERTIFICATE_FITS, NO_OTHER_REPORT, REASONS_GIVEN),                              leaving(CHANGE_STANDING, TELL_STATUS_HELD)),
    HOLD_AT_ONCE         (of(EMERGENCY),                from(NONE),                           to(HOLDING),        by(REGISTRAR, RA_APPROVER), when(FRESH_EYES, CERTIFICATE_FITS, NO_OTHER_REPORT, REASONS_GIVEN),                              leaving(CHANGE_STANDING, TELL_STATUS_HELD)),
    ASK                  (of(SUSPEND, RESUME, REVOKE),  from(NONE),                           to(REQUESTED),      by(APPLICANT, HANDLER),     when(OWN_CERTIFICATE, HANDLER_AUTHORISED, CERTIFICATE_FITS, NO_OTHER_REQUEST, REASONS_GIVEN),    leaving(TELL_STATUS_ASKED)),
    PROPOSE              (of(SUSPEND, RESUME, REVOKE),  from(NONE),                           to(CONFIRMED),      by(REGISTRAR),              when(FRESH_EYES, CERTIFICATE_FITS, NO_OTHER_REQUEST, REASONS_GIVEN),                             leaving(TELL_STATUS_ASKED)),

    WITHDRAW             (of(SUSPEND, RESUME, REVOKE),  from(REQUESTED),                      to(WITHDRAWN),      by(APPLICANT, HANDLER),     when(OWN_CERTIFICATE),                                                                           leaving()),
    CONFIRM_IDENTITY     (of(SUSPEND, RESUME, REVOKE),  from(REQUESTED),                      to(CONFIRMED),      by(REGISTRAR),              when(FRESH_EYES, CERTIFICATE_FITS, IDENTITY_AND_AUTHENTICITY),                                   leaving()),
    NOT_ACCEPT           (of(SUSPEND, RESUME, REVOKE),  from(REQUESTED),                      to(REFUSED),        by(REGISTRAR),              when(FRESH_EYES, REASONS_GIVEN),                                                                 leaving(TELL_STATUS_REFUSED)),
    APPROVE_SUSPENSION   (of(SUSPEND),                  from(CONFIRMED),                      to(SUSPENDING),     by(RA_APPROVER),            when(FRESH_EYES, CERTIFICATE_FITS),                                                              leaving(CHANGE_STANDING)),
    APPROVE_RESUMPTION   (of(RESUME),                   from(CONFIRMED),                      to(RESUMING),       by(RA_APPROVER),            when(FRESH_EYES, CERTIFICATE_FITS, DELIVERY_AGREES),                                             leaving(CHANGE_STANDING)),
    APPROVE_REVOCATION   (of(REVOKE, LOSS),             from(CONFIRMED),                      to(REVOKING),       by(RA_APPROVER),            when(FRESH_EYES, CERTIFICATE_FITS),                                                              leaving(CHANGE_STANDING)),
    NOT_APPROVE          (of(SUSPEND, RESUME, REVOKE),  from(CONFIRMED),                      to(REFUSED),        by(RA_APPROVER),            when(FRESH_EYES, REASONS_GIVEN),                                                                 leaving(TELL_STATUS_REFUSED)),

    // A report: the hold is there already, whatever comes next.
    CONFIRM_LOSS         (of(LOSS),                     from(HOLDING, HELD),                  to(CONFIRMED),      by(REGISTRAR),              when(FRESH_EYES, CERTIFICATE_FITS, IDENTITY_AND_AUTHENTICITY),                                   leaving()),
    NOT_REVOKE           (of(LOSS),                     from(CONFIRMED),                      to(HELD),           by(RA_APPROVER),            when(FRESH_EYES, REASONS_GIVEN),                                                                 leaving()),
    REPORT_FOUND         (of(LOSS),                     from(HOLDING, HELD, CONFIRMED),       to(FOUND),          by(APPLICANT, HANDLER),     when(MAY_REPORT, KEY_CAN_BE_FOUND, REASONS_GIVEN),                                               leaving()),
    CONFIRM_FOUND        (of(LOSS),                     from(FOUND),                          to(LIFT_PROPOSED),  by(REGISTRAR),              when(FRESH_EYES, IDENTITY_AND_AUTHENTICITY),                                                     leaving()),
    NOT_CONFIRM_FOUND    (of(LOSS),                     from(FOUND),                          to(HELD),           by(REGISTRAR),              when(FRESH_EYES, REASONS_GIVEN),                                                                 leaving()),
    DISMISS_REPORT       (of(LOSS),                     from(HELD),                           to(LIFT_PROPOSED),  by(REGISTRAR),              when(FRESH_EYES, REASONS_GIVEN),                                                                 leaving()),
    APPROVE_LIFT         (of(LOSS),                     from(LIFT_PROPOSED),                  to(RESUMING),       by(RA_APPROVER),            when(FRESH_EYES, HELD_BY_THIS, DELIVERY_AGREES),                                                 leaving(CHANGE_STANDING)),
    KEEP_HOLD            (of(LOSS),                     from(LIFT_PROPOSED),                  to(SUSPENDED),      by(RA_APPROVER),            when(FRESH_EYES, REASONS_GIVEN),                                                                 leaving(TELL_STATUS_CHANGED)),
    NOT_LIFT             (of(LOSS),                     from(LIFT_PROPOSED),                  to(HELD),           by(RA_APPROVER),            when(FRESH_EYES, REASONS_GIVEN),                                                                 leaving()),

    CONFIRM_HOLD         (of(EMERGENCY),                from(EMERGENCY_HELD, HOLD_OVERDUE),   to(SUSPENDED),      by(REGISTRAR, RA_APPROVER), when(FRESH_EYES),                                                                                leaving()),
    LIFT_HOLD            (of(EMERGENCY),                from(EMERGENCY_HELD, HOLD_OVERDUE),   to(RESUMING),       by(REGISTRAR, RA_APPROVER), when(FRESH_EYES, REASONS_GIVEN, HELD_BY_THIS, DELIVERY_AGREES),                                  leaving(CHANGE_STANDING)),
    ESCALATE             (of(EMERGENCY),                from(EMERGENCY_HELD),                 to(HOLD_OVERDUE),   by(SYSTEM),                 when(),                                                                                          leaving(TELL_STATUS_OVERDUE)),

    // The CA has done it.
    RECORD_HELD          (of(LOSS),                     from(HOLDING),                        to(HELD),           by(SYSTEM),                 when(),                                                                                          leaving(TELL_STATUS_CHANGED)),
    RECORD_EMERGENCY     (of(EMERGENCY),                from(HOLDING),                        to(EMERGENCY_HELD), by(SYSTEM),                 when(),                                                                                          leaving(TELL_STATUS_CHANGED)),
    RECORD_SUSPENDED     (of(SUSPEND),                  from(SUSPENDING),                     to(SUSPENDED),      by(SYSTEM),                 when(),                                                                                          leaving(TELL_STATUS_CHANGED)),
    RECORD_RESUMED       (of(RESUME, LOSS, EMERGENCY),  from(RESUMING),                       to(RESUMED),        by(SYSTEM),                 when(),                                                                                          leaving(TELL_STATUS_CHANGED)),
    RECORD_REVOKED       (of(REVOKE, LOSS),             from(REVOKING),                       to(REVOKED),        by(SYSTEM),                 when(),                                                                                          leaving(TELL_STATUS_CHANGED)),

    SUPERSEDE            (of(StatusKind.values()),      from(REQUESTED, CONFIRMED, HOLDING, HELD, EMERGENCY_HELD, HOLD_OVERDUE, FOUND, LIFT_PROPOSED, SUSPENDING, RESUMING), to(SUPERSEDED), by(SYSTEM), when(), leaving());
    // spotless:on

    private final List<StatusKind> kinds;
    private final List<StatusState> origins;
    private final StatusState target;
    private final List<Role> roles;
    private final List<StatusGuard> guards;
    private final List<Effect> effects;

    StatusStep(
            List<StatusKind> kinds,
            List<StatusState> origins,
            StatusState target,
            List<Role> roles,
            List<StatusGuard> guards,
            List<Effect> effects) {
        this.kinds = kinds;
        this.origins = origins;
        this.target = target;
        this.roles = roles;
        this.guards = guards;
        this.effects = effects;
    }

    /** The steps that begin here for this actor, in the order of the table, whatever their acts will bring. */
    public static List<StatusStep> openTo(StatusFacts facts, Actor actor) {
        return Arrays.stream(values())
                .filter(step -> step.misfit(facts, actor).isEmpty())
                .filter(step -> step.guards.stream()
                        .filter(StatusGuard::isOfPerson)
                        .allMatch(guard -> guard.holds(facts, actor)))
                .toList();
    }

    /** Why the step may not be taken; empty if it may. */
    public Optional<StatusRefusal> refusal(StatusFacts facts, Actor actor) {
        return misfit(facts, actor)
                .or(() -> guards.stream()
                        .filter(guard -> !guard.holds(facts, actor))
                        .findFirst()
                        .map(guard -> new StatusRefusal.GuardFailed(this, guard)));
    }

    private Optional<StatusRefusal> misfit(StatusFacts facts, Actor actor) {
        if (!roles.contains(actor.role())) {
            return Optional.of(new StatusRefusal.WrongRole(this, actor.role()));
        }
        if (!kinds.contains(facts.kind())) {
            return Optional.of(new StatusRefusal.WrongKind(this, facts.kind()));
        }
        return beginsAt(facts.state(), facts.kind())
                ? Optional.empty()
                : Optional.of(new StatusRefusal.WrongState(this, facts.state()));
    }

    /** Whether a request of this kind that stands there may take it. */
    public boolean beginsAt(StatusState state, StatusKind kind) {
        return kinds.contains(kind) && origins.contains(state);
    }

    /** Whether a request begins with it. */
    public boolean isFirst() {
        return origins.contains(NONE);
    }

    public List<StatusKind> kinds() {
        return kinds;
    }

    public List<StatusState> origins() {
        return origins;
    }

    public StatusState target() {
        return target;
    }

    public List<Role> roles() {
        return roles;
    }

    public List<StatusGuard> guards() {
        return guards;
    }

    public List<Effect> effects() {
        return effects;
    }

    private static List<StatusKind> of(StatusKind... kinds) {
        return List.of(kinds);
    }

    private static List<StatusState> from(StatusState... states) {
        return List.of(states);
    }

    private static StatusState to(StatusState target) {
        return target;
    }

    private static List<Role> by(Role... roles) {
        return List.of(roles);
    }

    private static List<StatusGuard> when(StatusGuard... guards) {
        return List.of(guards);
    }

    private static List<Effect> leaving(Effect... effects) {
        return List.of(effects);
    }
}
