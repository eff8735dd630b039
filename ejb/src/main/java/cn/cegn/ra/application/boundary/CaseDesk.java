package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.control.CaseFactBoard;
import cn.cegn.ra.application.control.CaseRecords;
import cn.cegn.ra.application.control.CaseSight;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.CertificateApplication;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Guard;
import cn.cegn.ra.lifecycle.Offer;
import cn.cegn.ra.lifecycle.Refusal;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.Step;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one place where a case moves: load, take the step, leave documents, append the audit row, leave effects; all or nothing.
 *
 * <p>Pages do not call {@link #take}: they call the stage whose act it is.
 */
@Stateless
@PermitAll
public class CaseDesk {
    private static final String OBJECT = "certificate_application";

    @Inject
    private CaseSight sight;

    @Inject
    private CaseFactBoard board;

    @Inject
    private CaseRecords records;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** Takes a step as the caller, who must hold its role, or as the system. Part of the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Outcome take(Act act) {
        Actor actor = current.as(act.step().role()).orElse(null);
        if (actor == null) {
            records.auditAlone(AuditEntry.by(current.login(), act.step().name(), OBJECT, act.application())
                    .ended(AuditEntry.Outcome.REFUSED, "WrongRole"));
            return new Outcome.NotVisible();
        }
        Optional<CertificateApplication> seen = sight.of(act.application(), actor);
        if (seen.isEmpty()) {
            return notVisible(actor, act.step().name(), act.application());
        }
        CertificateApplication application = seen.get();
        if (act.version() != null && act.version() != application.version()) {
            records.audit(AuditEntry.of(actor, act.step().name(), OBJECT, act.application())
                    .ended(AuditEntry.Outcome.REFUSED, "OVERTAKEN")
                    .moving(application.state().name(), null));
            return new Outcome.Overtaken();
        }
        return take(act, actor, application);
    }

    private Outcome take(Act act, Actor actor, CertificateApplication application) {
        CaseView before = application.view();
        AuditEntry row = AuditEntry.of(actor, act.step().name(), OBJECT, before.id())
                .moving(before.state().name(), null)
                .changing(before.formDigest(), null);
        Optional<Refusal> refusal =
                application.take(act.step(), actor, board.facts(before, actor, act.fulfilled()), clock);
        if (refusal.isPresent()) {
            records.audit(row.ended(AuditEntry.Outcome.REFUSED, refusal.get().code()));
            return new Outcome.Refused(refusal.get());
        }
        if (act.acceptanceNumber() != null) {
            application.number(act.acceptanceNumber());
        }
        records.leave(
                before,
                act,
                actor,
                row.moving(before.state().name(), application.state().name()));
        records.due(application);
        return new Outcome.Taken(application.state());
    }

    /** The case, if the caller may see it in one of his roles; if not, that he asked is on record. */
    public Optional<CaseView> find(long application) {
        Optional<CaseView> view = current.roles().stream()
                .flatMap(role -> current.as(role).stream())
                .flatMap(actor -> sight.of(application, actor).stream())
                .findFirst()
                .map(CertificateApplication::view);
        if (view.isEmpty()) {
            records.auditAlone(AuditEntry.by(current.login(), "OPEN_CASE", OBJECT, application)
                    .ended(AuditEntry.Outcome.NOT_VISIBLE, null));
        }
        return view;
    }

    /** The case for the system's own work: no caller, no scope. */
    public CaseView get(long application) {
        return sight.ofSystem(application).view();
    }

    /** The steps that stand open to the caller, over all his roles, each with what is missing. */
    public List<Offer> offers(long application) {
        Set<Role> roles = current.roles();
        return roles.stream()
                .flatMap(role -> current.as(role).stream())
                .flatMap(actor -> sight.of(application, actor).stream()
                        .flatMap(seen ->
                                Step.openTo(seen.facts(board.facts(seen.view(), actor, Set.of())), actor).stream()))
                .distinct()
                .toList();
    }

    /** Takes a case out of the pool for the caller (S2.5-0). */
    public Outcome claim(CaseRef ref, Role role) {
        return hold(ref, role, true);
    }

    /** Puts a case back into the pool. */
    public Outcome release(CaseRef ref, Role role) {
        return hold(ref, role, false);
    }

    private Outcome hold(CaseRef ref, Role role, boolean claim) {
        Actor actor = current.as(role).filter(caller -> role.claimsCases()).orElse(null);
        Optional<CertificateApplication> seen = actor == null ? Optional.empty() : sight.of(ref.id(), actor);
        String act = claim ? "CLAIM" : "RELEASE";
        if (seen.isEmpty()) {
            return notVisible(actor, act, ref.id());
        }
        CertificateApplication application = seen.get();
        boolean free = application.claimedBy(role).isEmpty();
        boolean mine = application.claimedBy(role).map(actor.person()::equals).orElse(false);
        if (claim ? !free : !mine) {
            records.audit(AuditEntry.of(actor, act, OBJECT, ref.id()).ended(AuditEntry.Outcome.REFUSED, "OVERTAKEN"));
            return new Outcome.Overtaken();
        }
        if (claim && !Guard.FRESH_EYES.holds(application.facts(guard -> false), actor)) {
            records.audit(AuditEntry.of(actor, act, OBJECT, ref.id())
                    .ended(AuditEntry.Outcome.REFUSED, Guard.FRESH_EYES.name()));
            return new Outcome.Incomplete(List.of(Guard.FRESH_EYES.name()));
        }
        if (claim) {
            application.claim(actor, clock.instant());
        } else {
            application.release(role);
        }
        records.held(application.view(), AuditEntry.of(actor, act, OBJECT, ref.id()));
        return new Outcome.Taken(application.state());
    }

    private Outcome notVisible(Actor actor, String act, long application) {
        AuditEntry row = actor == null
                ? AuditEntry.by(current.login(), act, OBJECT, application)
                : AuditEntry.of(actor, act, OBJECT, application);
        records.auditAlone(row.ended(AuditEntry.Outcome.NOT_VISIBLE, null));
        return new Outcome.NotVisible();
    }
}
