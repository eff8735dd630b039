package cn.cegn.ra.web.unlocking;

import cn.cegn.ra.delivery.entity.ContactSource;
import cn.cegn.ra.delivery.entity.IdentityQuestion;
import cn.cegn.ra.delivery.entity.Party;
import cn.cegn.ra.delivery.entity.PinCall;
import cn.cegn.ra.delivery.entity.PinChannel;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.unlocking.boundary.PrintedUnlockPin;
import cn.cegn.ra.unlocking.boundary.ToldUnlockPin;
import cn.cegn.ra.unlocking.boundary.UnlockReturn;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.delivery.HandOverEntries;
import cn.cegn.ra.web.delivery.PinPaper;
import cn.cegn.ra.web.delivery.Ticks;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The key goes back and its PIN is told (S2.7-2, S2.7-3). The PIN is in no session and no view state: a reload does not show it again. */
@Named("unlockReturn")
@RequestScoped
public class UnlockReturnBacking {
    @EJB
    private UnlockReturn desk;

    @Inject
    private UnlockOnPage theUnlock;

    @Inject
    private UnlockNews news;

    @Inject
    private Words words;

    private final HandOverEntries entries = new HandOverEntries();
    private final Ticks<IdentityQuestion> answers = new Ticks<>(IdentityQuestion.class);
    private Party toWhom;
    private ContactSource source;
    private boolean byPhone;
    private String shown;

    public String handBack() {
        return news.of(UnlockStep.HAND_BACK, () -> desk.handBack(theUnlock.ref(), entries.entered()));
    }

    /** Asks for the PIN; it is on this one answer and nowhere else. */
    public String tell() {
        ToldUnlockPin told = desk.tellPin(theUnlock.ref(), call(byPhone ? PinChannel.PHONE : PinChannel.IN_PERSON));
        if (told.isTold()) {
            shown = told.pin().reveal();
        } else {
            news.tell(told.outcome());
        }
        return null;
    }

    /** Asks for the PIN as a letter, which is the answer. */
    public String print() {
        PrintedUnlockPin printed = desk.printPin(theUnlock.ref(), call(PinChannel.SEALED_LETTER));
        if (printed.isPrinted()) {
            PinPaper.hand(printed.pdf());
        } else {
            news.tell(printed.outcome());
        }
        return null;
    }

    private PinCall call(PinChannel channel) {
        return new PinCall(channel, toWhom, source, answers.chosen());
    }

    /** Who may be told; the third is there so that a wrong voice is recorded as one. */
    public List<SelectItem> getParties() {
        return Arrays.stream(Party.values())
                .filter(party ->
                        party != Party.HANDLER || theUnlock.getView().subject().mode() == Mode.CENTRALISED)
                .map(party -> new SelectItem(party, words.say("party." + party)))
                .toList();
    }

    /** The digits; empty unless they are told in this very answer. */
    public String getShown() {
        return shown == null ? "" : shown;
    }

    public Ticks<IdentityQuestion> getAnswers() {
        return answers;
    }

    public HandOverEntries getEntries() {
        return entries;
    }

    public Party getToWhom() {
        return toWhom;
    }

    public void setToWhom(Party toWhom) {
        this.toWhom = toWhom;
    }

    public ContactSource getSource() {
        return source;
    }

    public void setSource(ContactSource source) {
        this.source = source;
    }

    public boolean isByPhone() {
        return byPhone;
    }

    public void setByPhone(boolean byPhone) {
        this.byPhone = byPhone;
    }
}
