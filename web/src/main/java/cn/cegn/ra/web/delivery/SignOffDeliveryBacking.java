package cn.cegn.ra.web.delivery;

import cn.cegn.ra.application.entity.WorkProcessRecord;
import cn.cegn.ra.delivery.boundary.DeliveryDesk;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.act.CaseOnPage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The work record of 2.7 (S2.7-5). */
@Named
@RequestScoped
public class SignOffDeliveryBacking {
    @EJB
    private DeliveryDesk desk;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private ActResult result;

    private boolean statement;
    private String notes;

    public String signOff() {
        return result.of(Step.SIGN_OFF_DELIVERY, () -> desk.signOffDelivery(theCase.ref(), statement, notes));
    }

    /** The lines that are signed off, oldest first. */
    public List<WorkProcessRecord.Line> getLines() {
        return desk.workRecord(theCase.ref()).map(WorkProcessRecord::lines).orElse(List.of());
    }

    public boolean isStatement() {
        return statement;
    }

    public void setStatement(boolean statement) {
        this.statement = statement;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }
}
