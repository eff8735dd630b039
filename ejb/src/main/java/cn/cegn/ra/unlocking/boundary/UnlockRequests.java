package cn.cegn.ra.unlocking.boundary;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import cn.cegn.ra.unlocking.control.UnlockAct;
import cn.cegn.ra.unlocking.control.UnlockActs;
import cn.cegn.ra.unlocking.control.UnlockRegister;
import cn.cegn.ra.unlocking.control.UnlockWorld;
import cn.cegn.ra.unlocking.entity.KeyUnlock;
import cn.cegn.ra.unlocking.entity.UnlockCause;
import cn.cegn.ra.unlocking.entity.UnlockGuard;
import cn.cegn.ra.unlocking.entity.UnlockRef;
import cn.cegn.ra.unlocking.entity.UnlockRequest;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import cn.cegn.ra.unlocking.entity.UnlockView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the holder of a key, or his handler, asks for (S-D-07). */
@Stateless
@RolesAllowed({"APPLICANT", "HANDLER"})
public class UnlockRequests {
    private static final int LONGEST_NOTE = 400;

    @Inject
    private CaseDesk cases;

    @Inject
    private UnlockActs acts;

    @Inject
    private UnlockRegister register;

    @Inject
    private UnlockWorld world;

    @Inject
    private CurrentActor current;

    /** Asks for a new PIN of the key that holds the certificate of a case. */
    public UnlockOutcome request(long application, UnlockCause cause, String note) {
        Optional<CaseView> subject = cases.find(application);
        Optional<Actor> actor = subject.flatMap(this::customer);
        Optional<StockKeyView> key = subject.flatMap(world::key);
        if (actor.isEmpty() || key.isEmpty()) {
            return new UnlockOutcome.NotVisible();
        }
        String more = note == null ? "" : note.strip();
        List<String> lacks = lacks(cause, more);
        if (!lacks.isEmpty()) {
            return new UnlockOutcome.Incomplete(lacks);
        }
        KeyUnlock unlock = new KeyUnlock(
                register.nextNumber(), key(subject.get(), key.get()), cause, more.isEmpty() ? null : more);
        UnlockView view = unlock.view();
        UnlockAct act = UnlockAct.of(UnlockStep.REQUEST)
                .fulfilling(UnlockGuard.REASONS_GIVEN, true)
                .leaving(new UnlockRequest(
                        view.number(), view.subject().label(), view.subject().serial(), cause, more));
        return acts.begin(unlock, subject.get(), act, actor.get());
    }

    private static List<String> lacks(UnlockCause cause, String note) {
        List<String> lacks = new ArrayList<>();
        if (cause == null) {
            lacks.add("UNLOCK_CAUSE_MISSING");
        }
        if (note.length() > LONGEST_NOTE) {
            lacks.add("UNLOCK_NOTE_TOO_LONG");
        }
        return lacks;
    }

    /** Who asks for what concerns this certificate, by the mode of its case. */
    private Optional<Actor> customer(CaseView subject) {
        return current.as(subject.mode() == Mode.CENTRALISED ? Role.HANDLER : Role.APPLICANT);
    }

    private static UnlockView.Subject key(CaseView subject, StockKeyView key) {
        return new UnlockView.Subject(
                subject.id(),
                subject.progress().attempt(),
                key.serial(),
                key.label(),
                subject.mode(),
                subject.parties().organization(),
                subject.parties().applicant());
    }

    /** Takes the request back, as long as nobody agreed to it. */
    public UnlockOutcome withdraw(UnlockRef ref) {
        return acts.take(ref, UnlockAct.of(UnlockStep.WITHDRAW), List.of());
    }
}
