package cn.cegn.ra.web.issuance;

import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.provisioning.boundary.ProvisioningDesk;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.review.StepBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Writes to the same key again (S2.6-5). */
@Named
@RequestScoped
public class RetryWriteBacking extends StepBacking {
    @EJB
    private ProvisioningDesk desk;

    @Inject
    private ActResult result;

    @Override
    protected Step step() {
        return Step.RETRY_WRITE;
    }

    public String go() {
        return result.of(
                Step.RETRY_WRITE,
                () -> desk.retryWrite(theCase().ref()),
                "/act/station?faces-redirect=true&id=" + theCase().getId());
    }
}
