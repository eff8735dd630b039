package cn.cegn.ra.web.issuance;

import cn.cegn.ra.issuance.boundary.IssuanceDesk;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.review.entity.Answers;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.review.StepBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Refuses to issue; the case ends (S-D-01). */
@Named
@RequestScoped
public class NotIssueBacking extends StepBacking {
    @EJB
    private IssuanceDesk desk;

    @Inject
    private ActResult result;

    private String reason;

    @Override
    protected Step step() {
        return Step.NOT_ISSUE;
    }

    public String go() {
        return result.of(Step.NOT_ISSUE, () -> desk.notIssue(theCase().ref(), Answers.because(reason)));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
