package cn.cegn.ra.web.issuance;

import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.provisioning.boundary.ProvisioningDesk;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Writes to the same key again (S2.6-5). */
@Named
@RequestScoped
public class RetryWriteBacking extends ToStationBacking {
    @EJB
    private ProvisioningDesk desk;

    @Override
    protected Step step() {
        return Step.RETRY_WRITE;
    }

    @Override
    protected Outcome take(CaseRef ref) {
        return desk.retryWrite(ref);
    }
}
