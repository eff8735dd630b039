package cn.cegn.ra.web.issuance;

import cn.cegn.ra.issuance.boundary.MakingDesk;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.review.StepBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Orders the certificate for the applicant's request (S-D-05). */
@Named
@RequestScoped
public class IssueSoftBacking extends StepBacking {
    @EJB
    private MakingDesk desk;

    @Inject
    private ActResult result;

    @Override
    protected Step step() {
        return Step.ISSUE_SOFT;
    }

    public String go() {
        return result.of(
                Step.ISSUE_SOFT,
                () -> desk.issueSoft(theCase().ref()),
                "/act/station?faces-redirect=true&id=" + theCase().getId());
    }
}
