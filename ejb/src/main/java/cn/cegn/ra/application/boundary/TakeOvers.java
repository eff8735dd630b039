package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.control.CaseRecords;
import cn.cegn.ra.application.control.CaseSight;
import cn.cegn.ra.application.control.HeldCases;
import cn.cegn.ra.application.entity.CertificateApplication;
import cn.cegn.ra.application.entity.TakeOverReason;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Guard;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.office.boundary.Limits;
import cn.cegn.ra.office.entity.OfficeLimit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who holds a case changes without its holder's next step (S2.5-0): a colleague of the same role takes it over, with a reason, after a time; who goes away puts back everything
 * that waits for him.
 */
@Stateless
@RolesAllowed({"REGISTRAR", "RA_APPROVER"})
public class TakeOvers {
    private static final String ACT = "TAKE_OVER";
    private static final String OBJECT = "certificate_application";
    private static final String TOO_EARLY = "TAKE_OVER_TOO_EARLY";
    private static final String NO_REASON = "TAKE_OVER_REASON";

    @Inject
    private CaseSight sight;

    @Inject
    private CaseRecords records;

    @Inject
    private CurrentActor current;

    @Inject
    private Limits limits;

    @Inject
    private HeldCases held;

    /** Since when a colleague has held a case, and from when on it may be taken over. */
    public record Held(Instant since, Instant free) {}

    /** How a colleague holds it; empty if nobody else does, or it is not for the caller. */
    public Optional<Held> held(long application, Role role) {
        return current.as(role)
                .flatMap(actor -> sight.of(application, actor)
                        .filter(found -> isColleagues(found, actor))
                        .flatMap(found -> found.claimedSince(role)))
                .map(since -> new Held(since, since.plus(limits.time(OfficeLimit.TAKE_OVER))));
    }

    /** Takes it over. The colleague's next act is refused as overtaken, and he finds it under his colleagues'. */
    public Outcome take(CaseRef ref, Role role, TakeOverReason reason) {
        Actor actor = current.as(role).orElseThrow();
        AuditEntry row = AuditEntry.of(actor, ACT, OBJECT, ref.id());
        Optional<CertificateApplication> seen = sight.of(ref.id(), actor);
        if (seen.isEmpty()) {
            records.auditAlone(row.ended(AuditEntry.Outcome.NOT_VISIBLE, null));
            return new Outcome.NotVisible();
        }
        CertificateApplication application = seen.get();
        if (application.version() != ref.version() || !isColleagues(application, actor)) {
            records.audit(row.ended(AuditEntry.Outcome.REFUSED, "OVERTAKEN"));
            return new Outcome.Overtaken();
        }
        Optional<String> against = against(application, actor, reason);
        if (against.isPresent()) {
            records.audit(row.ended(AuditEntry.Outcome.REFUSED, against.get()));
            return new Outcome.Incomplete(List.of(against.get()));
        }
        application.claim(actor, held.now());
        records.held(application.view(), row.ended(AuditEntry.Outcome.DONE, reason.name()));
        return new Outcome.Taken(application.state());
    }

    /** Puts back all cases that the caller holds and that wait for him; says how many. */
    public int releaseAll() {
        return Stream.of(Role.REGISTRAR, Role.RA_APPROVER)
                .flatMap(role -> current.as(role).stream())
                .mapToInt(this::releaseAll)
                .sum();
    }

    private int releaseAll(Actor actor) {
        List<CertificateApplication> cases = held.of(actor);
        cases.forEach(application -> {
            application.release(actor.role());
            records.held(application.view(), AuditEntry.of(actor, "RELEASE", OBJECT, application.id()));
        });
        return cases.size();
    }

    private Optional<String> against(CertificateApplication application, Actor actor, TakeOverReason reason) {
        if (reason == null) {
            return Optional.of(NO_REASON);
        }
        if (!Guard.FRESH_EYES.holds(application.facts(guard -> false), actor)) {
            return Optional.of(Guard.FRESH_EYES.name());
        }
        Instant from = application.claimedSince(actor.role()).orElseThrow().plus(limits.time(OfficeLimit.TAKE_OVER));
        return held.now().isBefore(from) ? Optional.of(TOO_EARLY) : Optional.empty();
    }

    /** Held by somebody else, while it waits for the actor's role. */
    private static boolean isColleagues(CertificateApplication application, Actor actor) {
        boolean waits = application
                .state()
                .mover(application.view().mode())
                .filter(actor.role()::equals)
                .isPresent();
        return waits
                && application
                        .claimedBy(actor.role())
                        .filter(holder -> !holder.equals(actor.person()))
                        .isPresent();
    }
}
