package cn.cegn.ra.web.review;

import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.review.boundary.ForwardDesk;
import cn.cegn.ra.web.act.ActResult;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Forwards one case to the RA (S2.4-4). */
@Named
@RequestScoped
public class ForwardBacking extends StepBacking {
    @EJB
    private ForwardDesk desk;

    @Inject
    private ActResult result;

    @Override
    protected Step step() {
        return Step.FORWARD;
    }

    public String forward() {
        return result.of(Step.FORWARD, () -> desk.forward(theCase().ref()));
    }
}
