package cn.cegn.ra.web.issuance;

import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.issuance.boundary.MakingDesk;
import cn.cegn.ra.lifecycle.Step;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Orders the certificate for the applicant's request (S-D-05). */
@Named
@RequestScoped
public class IssueSoftBacking extends ToStationBacking {
    @EJB
    private MakingDesk desk;

    @Override
    protected Step step() {
        return Step.ISSUE_SOFT;
    }

    @Override
    protected Outcome take(CaseRef ref) {
        return desk.issueSoft(ref);
    }
}
