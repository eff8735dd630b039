package cn.cegn.ra.web.issuance;

import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.provisioning.boundary.ProvisioningDesk;
import cn.cegn.ra.provisioning.boundary.Stations;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.review.StepBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Chooses a plugged-in key of the stock and takes its label (S2.6-3). */
@Named
@RequestScoped
public class LabelKeyBacking extends StepBacking {
    @EJB
    private ProvisioningDesk desk;

    @EJB
    private Stations stations;

    @Inject
    private ActResult result;

    private List<SeenKeyView> seen;
    /** The page is asked for with the key that was offered, and posts the one that was chosen. */
    private String serial;

    private String label;

    @Override
    protected Step step() {
        return Step.LABEL_KEY;
    }

    /** What is plugged in now. */
    public List<SeenKeyView> getSeen() {
        if (seen == null) {
            seen = stations.seen();
        }
        return seen;
    }

    /** The keys that may be chosen. */
    public List<SeenKeyView> getFree() {
        return getSeen().stream().filter(SeenKeyView::isFree).toList();
    }

    public String go() {
        return result.of(
                Step.LABEL_KEY,
                () -> desk.labelKey(theCase().ref(), serial, label),
                "/station?faces-redirect=true&id=" + theCase().getId());
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial = serial;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }
}
