package cn.cegn.ra.web.registration;

import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.registration.boundary.MaterialReviewDesk;
import cn.cegn.ra.review.entity.Answers;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.review.StepBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Ends a case for a reason: not accepted (S-D-01). */
@Named
@RequestScoped
public class NotAcceptBacking extends StepBacking {
    @EJB
    private MaterialReviewDesk desk;

    @Inject
    private ActResult result;

    private String reason;

    @Override
    protected Step step() {
        return Step.NOT_ACCEPT;
    }

    public String refuse() {
        return result.of(Step.NOT_ACCEPT, () -> desk.notAccept(theCase().ref(), Answers.because(reason)));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
