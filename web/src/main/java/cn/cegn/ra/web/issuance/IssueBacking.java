package cn.cegn.ra.web.issuance;

import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.issuance.boundary.MakingDesk;
import cn.cegn.ra.lifecycle.Step;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Orders the certificate for the key pair on the USB-Key (S2.6-4). */
@Named
@RequestScoped
public class IssueBacking extends ToStationBacking {
    @EJB
    private MakingDesk desk;

    @Override
    protected Step step() {
        return Step.ISSUE;
    }

    @Override
    protected Outcome take(CaseRef ref) {
        return desk.issue(ref);
    }
}
