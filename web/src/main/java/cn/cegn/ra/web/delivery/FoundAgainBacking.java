package cn.cegn.ra.web.delivery;

import cn.cegn.ra.delivery.boundary.DeliveryDesk;
import cn.cegn.ra.delivery.entity.Recovery;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.act.CaseOnPage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What was lost was found (S2.7-4). */
@Named
@RequestScoped
public class FoundAgainBacking {
    @EJB
    private DeliveryDesk desk;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private ActResult result;

    private Boolean sealIntact;
    private String explanation;

    public String found() {
        return result.of(Step.FOUND_AGAIN, () -> desk.foundAgain(theCase.ref(), new Recovery(sealIntact, explanation)));
    }

    public Boolean getSealIntact() {
        return sealIntact;
    }

    public void setSealIntact(Boolean sealIntact) {
        this.sealIntact = sealIntact;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }
}
