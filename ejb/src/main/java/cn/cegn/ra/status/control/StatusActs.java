package cn.cegn.ra.status.control;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.certificate.entity.CertificateStanding;
import cn.cegn.ra.certificate.entity.CertificateView;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.status.boundary.StatusOutcome;
import cn.cegn.ra.status.entity.StatusGuard;
import cn.cegn.ra.status.entity.StatusRef;
import cn.cegn.ra.status.entity.StatusRefusal;
import cn.cegn.ra.status.entity.StatusRequest;
import cn.cegn.ra.status.entity.StatusStep;
import cn.cegn.ra.status.entity.StatusView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one place where a status request moves: look, take the step, leave order, document, audit row and effects; all or nothing. */
@ApplicationScoped
public class StatusActs {
    @Inject
    private StatusRegister register;

    @Inject
    private StatusTrail trail;

    @Inject
    private StatusWorld world;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** The request if the caller may see it in one of his roles. */
    public Optional<StatusRequest> visible(long id) {
        return current.roles().stream()
                .flatMap(role -> current.as(role).stream())
                .flatMap(actor -> visible(id, actor).stream())
                .findFirst();
    }

    private Optional<StatusRequest> visible(long id, Actor actor) {
        return register.find(id).filter(found -> sees(actor, found.view().subject()));
    }

    private static boolean sees(Actor actor, StatusView.Subject subject) {
        return switch (actor.role()) {
            case SYSTEM, AUDITOR, REGISTRAR, RA_APPROVER -> true;
            case APPLICANT -> subject.holder().equals(actor.person());
            case HANDLER ->
                subject.mode() == Mode.CENTRALISED && subject.organization().equals(actor.organization());
            case ORG_APPROVER, ADMINISTRATOR -> false;
        };
    }

    /** The steps that stand open to the caller. */
    public List<StatusStep> open(StatusRequest request) {
        return current.roles().stream()
                .flatMap(role -> current.as(role).stream())
                .flatMap(actor -> StatusStep.openTo(request.facts(Set.of()), actor).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Takes a step as the caller.
     *
     * @param lacks what is missing in the entry, as codes below {@code refusal.}; nothing is taken then
     */
    public StatusOutcome take(StatusRef ref, StatusAct act, List<String> lacks) {
        Optional<Actor> actor = act.step().roles().stream()
                .flatMap(role -> current.as(role).stream())
                .filter(caller -> visible(ref.id(), caller).isPresent())
                .findFirst();
        Optional<StatusRequest> found = actor.flatMap(caller -> visible(ref.id(), caller));
        if (found.isEmpty()) {
            trail.notVisible(act.step(), ref.id());
            return new StatusOutcome.NotVisible();
        }
        StatusRequest request = found.get();
        if (request.version() != ref.version()) {
            trail.refused(request.view(), act.step(), actor.get(), "OVERTAKEN");
            return new StatusOutcome.Overtaken();
        }
        if (act.step().beginsAt(request.state(), request.kind()) && !lacks.isEmpty()) {
            return new StatusOutcome.Incomplete(lacks);
        }
        return take(request, act, actor.get());
    }

    /** The system's step. */
    public void takeOfSystem(StatusRequest request, StatusAct act) {
        StatusOutcome outcome = take(request, act, Actor.SYSTEM);
        if (!outcome.isTaken()) {
            throw new IllegalStateException(
                    "status request " + request.view().number() + " did not take " + act.step());
        }
    }

    private StatusOutcome take(StatusRequest request, StatusAct act, Actor actor) {
        StatusView before = request.view();
        CaseView subject = trail.subject(before.subject().application());
        Set<StatusGuard> fulfilled = EnumSet.noneOf(StatusGuard.class);
        fulfilled.addAll(act.fulfilled());
        if (actor.role() != Role.SYSTEM) {
            fulfilled.addAll(world.fulfils(before, subject, actor));
        }
        Optional<StatusRefusal> refusal = request.take(act.step(), actor, fulfilled, clock.instant());
        if (refusal.isPresent()) {
            trail.refused(before, act.step(), actor, refusal.get().code());
            return new StatusOutcome.Refused(refusal.get());
        }
        world.follow(before, act.step(), subject);
        trail.taken(before, act, actor);
        return new StatusOutcome.Taken(request.state(), before.id());
    }

    /** Opens one about a certificate, as the caller in this role; what makes room for a report ends. */
    public StatusOutcome begin(StatusRequest request, StatusAct act, Actor actor) {
        StatusView wanted = request.view();
        CaseView subject = trail.subject(wanted.subject().application());
        Set<StatusGuard> fulfilled = EnumSet.noneOf(StatusGuard.class);
        fulfilled.addAll(act.fulfilled());
        fulfilled.addAll(found(request, subject, actor));
        Optional<StatusRequest> yielding = yielding(wanted);
        Optional<StatusRefusal> refusal = request.take(act.step(), actor, fulfilled, clock.instant());
        if (refusal.isPresent()) {
            trail.refusedToOpen(actor, wanted, act.step(), refusal.get().code());
            return new StatusOutcome.Refused(refusal.get());
        }
        yielding.ifPresent(open -> takeOfSystem(open, StatusAct.of(StatusStep.SUPERSEDE)));
        register.add(request);
        world.follow(wanted, act.step(), subject);
        trail.taken(wanted, act, actor);
        return new StatusOutcome.Taken(request.state(), request.view().id());
    }

    /** Whether the table would let the actor open it now, with reasons; nothing is kept. */
    public boolean mayBegin(StatusRequest request, StatusStep step, Actor actor) {
        CaseView subject = trail.subject(request.view().subject().application());
        Set<StatusGuard> fulfilled = EnumSet.of(StatusGuard.REASONS_GIVEN);
        fulfilled.addAll(found(request, subject, actor));
        return step.refusal(request.facts(fulfilled), actor).isEmpty();
    }

    /** What a new request finds. */
    private Set<StatusGuard> found(StatusRequest request, CaseView subject, Actor actor) {
        StatusView wanted = request.view();
        boolean free = register.openOf(wanted.subject().serial()).isEmpty();
        Optional<StatusRequest> yielding = yielding(wanted);
        request.finds(standing(wanted), yielding);
        Set<StatusGuard> fulfilled = EnumSet.noneOf(StatusGuard.class);
        fulfilled.addAll(world.fulfils(wanted, subject, actor));
        if (free) {
            fulfilled.add(StatusGuard.NO_OTHER_REQUEST);
        }
        if (free || yielding.isPresent()) {
            fulfilled.add(StatusGuard.NO_OTHER_REPORT);
        }
        return fulfilled;
    }

    /** The open request that makes room for this one. */
    private Optional<StatusRequest> yielding(StatusView wanted) {
        return register.openOf(wanted.subject().serial())
                .filter(open -> wanted.kind().holdsAtOnce() && open.yieldsTo(wanted.kind()));
    }

    private CertificateStanding standing(StatusView wanted) {
        return world.certificate(wanted.subject())
                .map(CertificateView::standing)
                .orElseThrow();
    }
}
