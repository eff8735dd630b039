package cn.cegn.ra.web.issuance;

import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.provisioning.boundary.ProvisioningDesk;
import cn.cegn.ra.provisioning.entity.KeyFate;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.review.StepBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Takes the key out of the case so that another one can be labelled (S-D-01). */
@Named
@RequestScoped
public class ChangeKeyBacking extends StepBacking {
    @EJB
    private ProvisioningDesk desk;

    @Inject
    private ActResult result;

    private String reason;
    private KeyFate fate = KeyFate.DEFECT;

    @Override
    protected Step step() {
        return Step.CHANGE_KEY;
    }

    public String go() {
        return result.of(
                Step.CHANGE_KEY,
                () -> desk.changeKey(theCase().ref(), reason == null ? List.of() : List.of(reason), fate));
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
        return new KeyFate[] {KeyFate.BACK_TO_STOCK, KeyFate.DEFECT, KeyFate.LOST};
    }
}
