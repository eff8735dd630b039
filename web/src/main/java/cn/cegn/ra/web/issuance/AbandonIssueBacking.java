package cn.cegn.ra.web.issuance;

import cn.cegn.ra.issuance.boundary.MakingDesk;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.review.StepBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Gives the issuing up; the case ends (S-D-01). */
@Named
@RequestScoped
public class AbandonIssueBacking extends StepBacking {
    @EJB
    private MakingDesk desk;

    @Inject
    private ActResult result;

    private String reason;

    @Override
    protected Step step() {
        return Step.ABANDON_ISSUE;
    }

    public String go() {
        return result.of(Step.ABANDON_ISSUE, () -> desk.abandonIssue(theCase().ref(), reason));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
