package cn.cegn.ra.web.delivery;

import cn.cegn.ra.delivery.boundary.DeliveryDesk;
import cn.cegn.ra.delivery.entity.ContactWay;
import cn.cegn.ra.delivery.entity.DeliveryFailure;
import cn.cegn.ra.delivery.entity.DeliveryFault;
import cn.cegn.ra.delivery.entity.Party;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.act.CaseOnPage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** A delivery that failed (S2.7-4). */
@Named
@RequestScoped
public class ReportNotDeliveredBacking {
    @EJB
    private DeliveryDesk desk;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private ActResult result;

    private Ticks<DeliveryFault> faults = new Ticks<>(DeliveryFault.class);
    private String explanation;
    private Party heardFrom;
    private ContactWay heardHow;

    public String report() {
        DeliveryFailure failure = new DeliveryFailure(List.copyOf(faults.chosen()), explanation, heardFrom, heardHow);
        return result.of(Step.REPORT_NOT_DELIVERED, () -> desk.reportNotDelivered(theCase.ref(), failure));
    }

    public Ticks<DeliveryFault> getFaults() {
        return faults;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }

    public Party getHeardFrom() {
        return heardFrom;
    }

    public void setHeardFrom(Party heardFrom) {
        this.heardFrom = heardFrom;
    }

    public ContactWay getHeardHow() {
        return heardHow;
    }

    public void setHeardHow(ContactWay heardHow) {
        this.heardHow = heardHow;
    }
}
