package cn.cegn.ra.unlocking.boundary;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.delivery.boundary.PinLetters;
import cn.cegn.ra.delivery.entity.Customer;
import cn.cegn.ra.delivery.entity.HandOver;
import cn.cegn.ra.delivery.entity.PinCall;
import cn.cegn.ra.delivery.entity.PinChannel;
import cn.cegn.ra.delivery.entity.PinDisclosureRecord;
import cn.cegn.ra.delivery.entity.PinRule;
import cn.cegn.ra.provisioning.boundary.UnlockPins;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.unlocking.control.UnlockAct;
import cn.cegn.ra.unlocking.control.UnlockActs;
import cn.cegn.ra.unlocking.control.UnlockTrail;
import cn.cegn.ra.unlocking.entity.KeyHandedBack;
import cn.cegn.ra.unlocking.entity.KeyUnlock;
import cn.cegn.ra.unlocking.entity.UnlockGuard;
import cn.cegn.ra.unlocking.entity.UnlockPinTold;
import cn.cegn.ra.unlocking.entity.UnlockRef;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import cn.cegn.ra.unlocking.entity.UnlockView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The unlocked key goes back, and then its PIN is told, as with a key that is delivered for the first time (S2.7-2, S2.7-3). */
@Stateless
@RolesAllowed("RA_APPROVER")
public class UnlockReturn {
    @Inject
    private UnlockActs acts;

    @Inject
    private UnlockTrail trail;

    @Inject
    private UnlockPins pins;

    @Inject
    private PinLetters letters;

    /** Hands the key back over the counter against an identity document and a signature. */
    public UnlockOutcome handBack(UnlockRef ref, HandOver handOver) {
        List<String> lacks = handOver.lacks();
        Optional<UnlockView> view = view(ref);
        boolean checked = lacks.isEmpty()
                && view.map(this::subject)
                        .filter(subject -> handOver.isChecked(Customer.of(subject)))
                        .isPresent();
        UnlockAct act = UnlockAct.of(UnlockStep.HAND_BACK).fulfilling(UnlockGuard.HANDED_TO_CUSTOMER, checked);
        return acts.take(
                ref,
                view.map(found -> act.leaving(new KeyHandedBack(
                                found.number(), found.subject().label(), handOver)))
                        .orElse(act),
                lacks,
                unlock -> unlock.handedBack(handOver.customerHimself()));
    }

    private Optional<UnlockView> view(UnlockRef ref) {
        return acts.visible(ref.id()).map(KeyUnlock::view);
    }

    private CaseView subject(UnlockView view) {
        return trail.subject(view.subject().application());
    }

    /** The new PIN, once, to whom an initial PIN might be told; it is destroyed in this transaction, and the unlocking ends. */
    public ToldUnlockPin tellPin(UnlockRef ref, PinCall call) {
        Optional<UnlockView> view = view(ref);
        if (view.isEmpty()) {
            return ToldUnlockPin.not(acts.take(ref, UnlockAct.of(UnlockStep.TELL_PIN), List.of()));
        }
        CaseView subject = subject(view.get());
        List<String> obstacles = PinRule.ofCall(subject.mode(), call, standsThere(view.get(), subject, call));
        UnlockAct act = UnlockAct.of(UnlockStep.TELL_PIN)
                .fulfilling(UnlockGuard.CALLER_KNOWN, obstacles.isEmpty())
                .leaving(new UnlockPinTold(view.get().number(), disclosure(call)));
        List<Pin> told = new ArrayList<>();
        UnlockOutcome outcome = acts.take(
                ref,
                act,
                obstacles,
                unlock -> told.add(pins.tell(unlock.view().work().jobId(), Customer.name(subject, call.toWhom()))
                        .orElseThrow(() -> new IllegalStateException("the PIN was told before its unlocking ended"))));
        return new ToldUnlockPin(outcome, told.isEmpty() ? null : told.get(0));
    }

    /** The same as a sealed letter: printed once, kept nowhere. */
    public PrintedUnlockPin printPin(UnlockRef ref, PinCall call) {
        PinCall byLetter = new PinCall(PinChannel.SEALED_LETTER, call.toWhom(), call.source(), call.answeredRight());
        ToldUnlockPin told = tellPin(ref, byLetter);
        Optional<UnlockView> view = told.isTold() ? view(ref) : Optional.empty();
        return new PrintedUnlockPin(
                told.outcome(),
                view.map(found -> letters.letter(
                                subject(found), call.toWhom(), found.subject().label(), told.pin()))
                        .orElse(null));
    }

    private static boolean standsThere(UnlockView view, CaseView subject, PinCall call) {
        return call.isFaceToFace()
                && view.work().backToCustomer()
                && call.toWhom() == Customer.of(subject).party();
    }

    private static PinDisclosureRecord disclosure(PinCall call) {
        return new PinDisclosureRecord(
                call.channel(),
                call.toWhom(),
                call.source(),
                call.answeredRight().stream().sorted().toList());
    }
}
