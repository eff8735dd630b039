package cn.cegn.ra.unlocking.control;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.unlocking.boundary.UnlockOutcome;
import cn.cegn.ra.unlocking.entity.KeyUnlock;
import cn.cegn.ra.unlocking.entity.UnlockGuard;
import cn.cegn.ra.unlocking.entity.UnlockRef;
import cn.cegn.ra.unlocking.entity.UnlockRefusal;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import cn.cegn.ra.unlocking.entity.UnlockView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The one place where an unlocking moves: look, take the step, leave document, audit row and effects; all or nothing. */
@ApplicationScoped
public class UnlockActs {
    @Inject
    private UnlockRegister register;

    @Inject
    private UnlockTrail trail;

    @Inject
    private UnlockWorld world;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** The unlocking if the caller may see it in one of his roles. */
    public Optional<KeyUnlock> visible(long id) {
        return current.roles().stream()
                .flatMap(role -> current.as(role).stream())
                .flatMap(actor -> visible(id, actor).stream())
                .findFirst();
    }

    private Optional<KeyUnlock> visible(long id, Actor actor) {
        return register.find(id).filter(found -> sees(actor, found.view().subject()));
    }

    private static boolean sees(Actor actor, UnlockView.Subject subject) {
        return switch (actor.role()) {
            case SYSTEM, AUDITOR, REGISTRAR, RA_APPROVER -> true;
            case APPLICANT -> subject.holder().equals(actor.person());
            case HANDLER ->
                subject.mode() == Mode.CENTRALISED && subject.organization().equals(actor.organization());
            case ORG_APPROVER, ADMINISTRATOR -> false;
        };
    }

    /** The steps that stand open to the caller. */
    public List<UnlockStep> open(KeyUnlock unlock) {
        return current.roles().stream()
                .flatMap(role -> current.as(role).stream())
                .flatMap(actor -> UnlockStep.openTo(unlock.facts(Set.of()), actor).stream())
                .distinct()
                .toList();
    }

    /**
     * Takes a step as the caller.
     *
     * @param lacks what is missing in the entry, as codes below {@code refusal.}; nothing is taken then
     */
    public UnlockOutcome take(UnlockRef ref, UnlockAct act, List<String> lacks) {
        return take(ref, act, lacks, unlock -> {});
    }

    /** The same, changing something more of it if the step is taken. */
    public UnlockOutcome take(UnlockRef ref, UnlockAct act, List<String> lacks, Consumer<KeyUnlock> more) {
        Optional<Actor> actor = actor(act.step());
        Optional<KeyUnlock> found = actor.flatMap(caller -> visible(ref.id(), caller));
        if (found.isEmpty()) {
            trail.notVisible(act.step(), ref.id());
            return new UnlockOutcome.NotVisible();
        }
        KeyUnlock unlock = found.get();
        if (unlock.version() != ref.version()) {
            trail.refused(unlock.view(), act.step(), actor.get(), "OVERTAKEN");
            return new UnlockOutcome.Overtaken();
        }
        boolean begins = act.step().origins().contains(unlock.state());
        if (begins && !lacks.isEmpty()) {
            refuseToTell(unlock, act, actor.get(), lacks);
            return new UnlockOutcome.Incomplete(lacks);
        }
        return take(unlock, act, actor.get(), more);
    }

    /** That a PIN was asked for is on record, also when it was not told. */
    private void refuseToTell(KeyUnlock unlock, UnlockAct act, Actor actor, List<String> lacks) {
        if (act.step() == UnlockStep.TELL_PIN) {
            trail.refused(unlock.view(), act.step(), actor, String.join(" ", lacks));
        }
    }

    private Optional<Actor> actor(UnlockStep step) {
        return step.roles().stream().flatMap(role -> current.as(role).stream()).findFirst();
    }

    /** The system's step. */
    public void takeOfSystem(KeyUnlock unlock, UnlockAct act, Consumer<KeyUnlock> more) {
        UnlockOutcome outcome = take(unlock, act, Actor.SYSTEM, more);
        if (!outcome.isTaken()) {
            throw new IllegalStateException("unlocking " + unlock.view().number() + " did not take " + act.step());
        }
    }

    private UnlockOutcome take(KeyUnlock unlock, UnlockAct act, Actor actor, Consumer<KeyUnlock> more) {
        UnlockView before = unlock.view();
        Set<UnlockGuard> fulfilled = EnumSet.noneOf(UnlockGuard.class);
        fulfilled.addAll(act.fulfilled());
        if (actor.role() != Role.SYSTEM) {
            fulfilled.addAll(world.fulfils(trail.subject(before.subject().application()), actor));
        }
        Optional<UnlockRefusal> refusal = unlock.take(act.step(), actor, fulfilled, clock.instant());
        if (refusal.isPresent()) {
            trail.refused(before, act.step(), actor, refusal.get().code());
            return new UnlockOutcome.Refused(refusal.get());
        }
        more.accept(unlock);
        trail.taken(before, act, actor);
        return new UnlockOutcome.Taken(unlock.state(), before.id());
    }

    /** Opens one for a key, as the caller in this role. */
    public UnlockOutcome begin(KeyUnlock unlock, CaseView subject, UnlockAct act, Actor actor) {
        Set<UnlockGuard> fulfilled = EnumSet.noneOf(UnlockGuard.class);
        fulfilled.addAll(act.fulfilled());
        fulfilled.addAll(world.fulfils(subject, actor));
        UnlockView before = unlock.view();
        if (!register.isOpen(before.subject().serial())) {
            fulfilled.add(UnlockGuard.NO_OTHER_UNLOCKING);
        }
        if (!register.isTooOften(before.subject().serial())) {
            fulfilled.add(UnlockGuard.NOT_TOO_OFTEN);
        }
        Optional<UnlockRefusal> refusal = unlock.take(act.step(), actor, fulfilled, clock.instant());
        if (refusal.isPresent()) {
            trail.refusedToOpen(actor, before.subject().serial(), refusal.get().code());
            return new UnlockOutcome.Refused(refusal.get());
        }
        register.add(unlock);
        trail.taken(before, act, actor);
        return new UnlockOutcome.Taken(unlock.state(), unlock.view().id());
    }
}
