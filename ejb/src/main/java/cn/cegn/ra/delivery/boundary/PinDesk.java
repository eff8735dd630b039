package cn.cegn.ra.delivery.boundary;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.delivery.control.PinCalls;
import cn.cegn.ra.delivery.entity.PinCall;
import cn.cegn.ra.delivery.entity.PinChannel;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** The initial PIN as a sealed letter instead of a word on the telephone (S2.7-3). */
@Stateless
@RolesAllowed("RA_APPROVER")
public class PinDesk {
    @Inject
    private DeliveryDesk delivery;

    @Inject
    private CaseDesk cases;

    @Inject
    private PinCalls pins;

    @Inject
    private PinLetters letters;

    /**
     * Prints the PIN once, under the same rules as telling it: the PIN is destroyed in this transaction, and the letter is kept nowhere.
     *
     * @param call its channel is the letter, whatever is given
     */
    public PrintedPin printPin(CaseRef ref, PinCall call) {
        PinCall byLetter = new PinCall(PinChannel.SEALED_LETTER, call.toWhom(), call.source(), call.answeredRight());
        ToldPin told = delivery.tellPin(ref, byLetter);
        Optional<CaseView> view = told.isTold() ? cases.find(ref.id()) : Optional.empty();
        return new PrintedPin(
                told.outcome(),
                view.map(subject -> letters.letter(subject, call.toWhom(), pins.label(subject), told.pin()))
                        .orElse(null));
    }
}
