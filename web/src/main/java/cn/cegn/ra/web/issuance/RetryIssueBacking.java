package cn.cegn.ra.web.issuance;

import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.issuance.boundary.MakingDesk;
import cn.cegn.ra.lifecycle.Step;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Orders once more; the certificate is looked for first (S2.6-4). */
@Named
@RequestScoped
public class RetryIssueBacking extends ToStationBacking {
    @EJB
    private MakingDesk desk;

    @Override
    protected Step step() {
        return Step.RETRY_ISSUE;
    }

    @Override
    protected Outcome take(CaseRef ref) {
        return desk.retryIssue(ref);
    }
}
