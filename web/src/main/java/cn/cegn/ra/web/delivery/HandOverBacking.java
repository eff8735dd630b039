package cn.cegn.ra.web.delivery;

import cn.cegn.ra.delivery.boundary.DeliveryDesk;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.act.CaseOnPage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Handing over on site (S2.7-2). */
@Named
@RequestScoped
public class HandOverBacking {
    @EJB
    private DeliveryDesk desk;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private ActResult result;

    private final HandOverEntries entries = new HandOverEntries();

    public String handOver() {
        return result.of(Step.HAND_OVER, () -> desk.handOver(theCase.ref(), entries.entered()));
    }

    public HandOverEntries getEntries() {
        return entries;
    }
}
