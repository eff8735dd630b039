package cn.cegn.ra.web.issuance;

import cn.cegn.ra.issuance.boundary.MakingDesk;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.provisioning.entity.KeyFate;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.review.StepBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Revokes and begins a new attempt (S-D-01). */
@Named
@RequestScoped
public class RemakeBacking extends StepBacking {
    @EJB
    private MakingDesk desk;

    @Inject
    private ActResult result;

    private String reason;
    private KeyFate fate = KeyFate.DEFECT;

    @Override
    protected Step step() {
        return Step.REMAKE;
    }

    public String go() {
        return result.of(Step.REMAKE, () -> desk.remake(theCase().ref(), reason, fate));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public KeyFate getFate() {
        return fate;
    }

    public void setFate(KeyFate fate) {
        this.fate = fate;
    }

    public KeyFate[] getFates() {
        return new KeyFate[] {KeyFate.DEFECT, KeyFate.LOST};
    }
}
