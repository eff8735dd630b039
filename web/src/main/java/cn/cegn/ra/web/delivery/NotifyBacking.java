package cn.cegn.ra.web.delivery;

import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.delivery.boundary.DeliveryDesk;
import cn.cegn.ra.delivery.boundary.PinDesk;
import cn.cegn.ra.delivery.boundary.PrintedPin;
import cn.cegn.ra.delivery.boundary.ToldPin;
import cn.cegn.ra.delivery.entity.ContactSource;
import cn.cegn.ra.delivery.entity.IdentityQuestion;
import cn.cegn.ra.delivery.entity.Notification;
import cn.cegn.ra.delivery.entity.Party;
import cn.cegn.ra.delivery.entity.PinCall;
import cn.cegn.ra.delivery.entity.PinChannel;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.act.CaseOnPage;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The call to the customer and the PIN (S2.7-3). The PIN is in no session and no view state: a reload does not show it again. */
@Named
@RequestScoped
public class NotifyBacking {
    @EJB
    private DeliveryDesk desk;

    @EJB
    private PinDesk letters;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private ActResult result;

    @Inject
    private Words words;

    private String shown;
    private String channel;
    private Party toWhom;
    private ContactSource source;
    private Ticks<IdentityQuestion> answers = new Ticks<>(IdentityQuestion.class);
    private String outcome;
    private boolean byPhone;

    /** Asks for the PIN as a letter, which is the answer. */
    public String print() {
        PrintedPin printed = letters.printPin(theCase.ref(), call(PinChannel.SEALED_LETTER));
        if (printed.isPrinted()) {
            PinPaper.hand(printed.pdf());
        } else {
            result.tell(printed.outcome());
        }
        return null;
    }

    private PinCall call(PinChannel how) {
        return new PinCall(how, toWhom, source, answers.chosen());
    }

    /** Asks for the PIN; it is on this one answer and nowhere else. */
    public String tell() {
        ToldPin told = desk.tellPin(
                theCase.ref(), call(theCase.getView().state() == State.HANDED_OVER ? onSite() : PinChannel.PHONE));
        if (told.isTold()) {
            shown = told.pin().reveal();
        } else {
            result.tell(told.outcome());
        }
        return null;
    }

    /** Who stands there is told there; an agent's principal by phone. */
    private PinChannel onSite() {
        return byPhone ? PinChannel.PHONE : PinChannel.IN_PERSON;
    }

    public String inform() {
        Notification notice = new Notification(channel, toWhom, answers.chosen(), source, outcome);
        return result.of(Step.NOTIFY, () -> desk.notify(theCase.ref(), notice));
    }

    public boolean isKey() {
        return theCase.getView().medium() == Medium.USB_KEY;
    }

    public boolean isTold() {
        return isKey() && desk.isPinTold(theCase.ref());
    }

    /** The digits in two groups; empty unless they are told in this very answer. */
    public String getShown() {
        return shown == null ? "" : shown;
    }

    /** The channel that the form asks for. */
    public String getAsked() {
        return words.form("choice.NOTICE." + theCase.getView().form().text(FormField.NOTICE));
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
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

    public Ticks<IdentityQuestion> getAnswers() {
        return answers;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public boolean isByPhone() {
        return byPhone;
    }

    public void setByPhone(boolean byPhone) {
        this.byPhone = byPhone;
    }
}
