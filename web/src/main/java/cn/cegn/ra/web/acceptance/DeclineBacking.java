package cn.cegn.ra.web.acceptance;

import cn.cegn.ra.acceptance.boundary.AcceptanceDesk;
import cn.cegn.ra.delivery.entity.DeliveryFailure;
import cn.cegn.ra.delivery.entity.DeliveryFault;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.act.CaseOnPage;
import cn.cegn.ra.web.delivery.Ticks;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The applicant does not accept (S2.8-2). */
@Named
@RequestScoped
public class DeclineBacking {
    @EJB
    private AcceptanceDesk desk;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private ActResult result;

    private Ticks<DeliveryFault> faults = new Ticks<>(DeliveryFault.class);
    private String explanation;

    public String decline() {
        DeliveryFailure failure = DeliveryFailure.declined(List.copyOf(faults.chosen()), explanation);
        return result.of(Step.DECLINE, () -> desk.decline(theCase.ref(), failure));
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
}
