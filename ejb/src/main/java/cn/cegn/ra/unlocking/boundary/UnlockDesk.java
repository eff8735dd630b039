package cn.cegn.ra.unlocking.boundary;

import cn.cegn.ra.certificate.entity.CertificateView;
import cn.cegn.ra.provisioning.boundary.KeyUnlocks;
import cn.cegn.ra.provisioning.entity.UnlockOrder;
import cn.cegn.ra.token.UsbKeyDescription.PinState;
import cn.cegn.ra.unlocking.control.UnlockAct;
import cn.cegn.ra.unlocking.control.UnlockActs;
import cn.cegn.ra.unlocking.control.UnlockReasons;
import cn.cegn.ra.unlocking.control.UnlockWorld;
import cn.cegn.ra.unlocking.entity.KeyUnlock;
import cn.cegn.ra.unlocking.entity.UnlockAttempt;
import cn.cegn.ra.unlocking.entity.UnlockDecision;
import cn.cegn.ra.unlocking.entity.UnlockGuard;
import cn.cegn.ra.unlocking.entity.UnlockRef;
import cn.cegn.ra.unlocking.entity.UnlockResult;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import cn.cegn.ra.unlocking.entity.UnlockView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The RA approver's part in an unlocking: to agree as the second person, and to have it done at the station. */
@Stateless
@RolesAllowed("RA_APPROVER")
public class UnlockDesk {
    @Inject
    private UnlockActs acts;

    @Inject
    private UnlockWorld world;

    @Inject
    private KeyUnlocks stations;

    /** Agrees (S-D-02). */
    public UnlockOutcome approve(UnlockRef ref) {
        return acts.take(ref, UnlockAct.of(UnlockStep.APPROVE).leaving(decision(ref, "")), List.of());
    }

    public UnlockOutcome notApprove(UnlockRef ref, String reason) {
        return end(ref, UnlockStep.NOT_APPROVE, reason);
    }

    /** The key can not be unlocked, or nobody comes with it any more. */
    public UnlockOutcome giveUp(UnlockRef ref, String reason) {
        return end(ref, UnlockStep.GIVE_UP, reason);
    }

    private UnlockOutcome end(UnlockRef ref, UnlockStep step, String reason) {
        List<String> lacks = UnlockReasons.lacks(reason);
        return acts.take(
                ref,
                UnlockAct.of(step)
                        .fulfilling(UnlockGuard.REASONS_GIVEN, lacks.isEmpty())
                        .leaving(decision(ref, UnlockReasons.stripped(reason))),
                lacks);
    }

    private UnlockDecision decision(UnlockRef ref, String reason) {
        Optional<UnlockView> view = view(ref);
        String serial = view.map(UnlockView::subject)
                .flatMap(key -> world.certificate(key.application(), key.attempt()))
                .map(CertificateView::serialNumber)
                .orElse(null);
        return new UnlockDecision(view.map(UnlockView::number).orElse(""), serial, reason);
    }

    private Optional<UnlockView> view(UnlockRef ref) {
        return acts.visible(ref.id()).map(KeyUnlock::view);
    }

    /**
     * Has the station where the key is plugged in set a new PIN, once.
     *
     * @param lastTryConfirmed he saw that the SO PIN has one try left, and takes it
     */
    public UnlockOutcome unlock(UnlockRef ref, boolean lastTryConfirmed) {
        Optional<UnlockView> view = view(ref);
        if (view.isEmpty()) {
            return acts.take(ref, UnlockAct.of(UnlockStep.UNLOCK), List.of());
        }
        UnlockView.Subject key = view.get().subject();
        String jobId = view.get().number() + "-" + (view.get().work().tries() + 1);
        UnlockOrder order = new UnlockOrder(jobId, key.application(), key.attempt(), key.serial(), lastTryConfirmed);
        return acts.take(ref, order(view.get().number(), order), List.of(), unlock -> {
            unlock.ordered(jobId);
            stations.begin(order);
        });
    }

    private UnlockAct order(String number, UnlockOrder order) {
        UnlockAct act = UnlockAct.of(UnlockStep.UNLOCK);
        return stations.plugged(order.serial())
                .map(seen -> act.fulfilling(UnlockGuard.KEY_PLUGGED_IN, true)
                        .fulfilling(UnlockGuard.TRY_ALLOWED, mayTry(seen.pins().so(), order.lastTryConfirmed()))
                        .leaving(new UnlockAttempt(
                                number,
                                order.jobId(),
                                seen.station(),
                                order.serial(),
                                seen.pins(),
                                order.lastTryConfirmed())))
                .orElse(act);
    }

    /** A locked SO PIN is never tried, its last try only by somebody who was told so. */
    private static boolean mayTry(PinState soPin, boolean lastTryConfirmed) {
        return soPin != PinState.LOCKED && (soPin != PinState.FINAL_TRY || lastTryConfirmed);
    }

    /** The station does not answer: nobody waits any more, and what it answers yet changes nothing. */
    public UnlockOutcome stopWaiting(UnlockRef ref) {
        String job = view(ref).map(found -> found.work().jobId()).orElse(null);
        String number = view(ref).map(UnlockView::number).orElse("");
        return acts.take(
                ref,
                UnlockAct.of(UnlockStep.STOP_WAITING).leaving(new UnlockResult(number, job, "NO_ANSWER")),
                List.of(),
                unlock -> {
                    unlock.failed("NO_ANSWER");
                    stations.cancel(job);
                });
    }
}
