package cn.cegn.ra.web.delivery;

import cn.cegn.ra.delivery.boundary.DeliveryDesk;
import cn.cegn.ra.delivery.entity.ContactWay;
import cn.cegn.ra.delivery.entity.Party;
import cn.cegn.ra.delivery.entity.ReceiptConfirmation;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.act.CaseOnPage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** The customer's three answers (S2.7-4). */
@Named
@RequestScoped
public class ConfirmReceiptBacking {
    @EJB
    private DeliveryDesk desk;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private ActResult result;

    private Boolean received;
    private Boolean informationRight;
    private Boolean labelRight;
    private String other;
    private ContactWay how;
    private Party who;
    private LocalDate on;
    private String contactRecord;

    public String confirm() {
        ReceiptConfirmation confirmation = new ReceiptConfirmation(
                new ReceiptConfirmation.Answers(received, informationRight, labelRight),
                other,
                how,
                who,
                on,
                contactRecord);
        return result.of(Step.CONFIRM_RECEIPT, () -> desk.confirmReceipt(theCase.ref(), confirmation));
    }

    /** Whether the PIN is still to be told to who came himself. */
    public boolean isPinOutstanding() {
        return theCase.getView().medium() == Medium.USB_KEY
                && theCase.getView().state() == State.HANDED_OVER
                && !desk.isPinTold(theCase.ref());
    }

    public Boolean getReceived() {
        return received;
    }

    public void setReceived(Boolean received) {
        this.received = received;
    }

    public Boolean getInformationRight() {
        return informationRight;
    }

    public void setInformationRight(Boolean informationRight) {
        this.informationRight = informationRight;
    }

    public Boolean getLabelRight() {
        return labelRight;
    }

    public void setLabelRight(Boolean labelRight) {
        this.labelRight = labelRight;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public ContactWay getHow() {
        return how;
    }

    public void setHow(ContactWay how) {
        this.how = how;
    }

    public Party getWho() {
        return who;
    }

    public void setWho(Party who) {
        this.who = who;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getContactRecord() {
        return contactRecord;
    }

    public void setContactRecord(String contactRecord) {
        this.contactRecord = contactRecord;
    }
}
