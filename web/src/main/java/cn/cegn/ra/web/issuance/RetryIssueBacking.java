package cn.cegn.ra.web.issuance;

import cn.cegn.ra.issuance.boundary.MakingDesk;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.review.StepBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Orders once more; the certificate is looked for first (S2.6-4). */
@Named
@RequestScoped
public class RetryIssueBacking extends StepBacking {
    @EJB
    private MakingDesk desk;

    @Inject
    private ActResult result;

    @Override
    protected Step step() {
        return Step.RETRY_ISSUE;
    }

    public String go() {
        return result.of(
                Step.RETRY_ISSUE,
                () -> desk.retryIssue(theCase().ref()),
                "/act/station?faces-redirect=true&id=" + theCase().getId());
    }
}
