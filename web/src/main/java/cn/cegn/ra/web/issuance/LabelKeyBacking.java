package cn.cegn.ra.web.issuance;

import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.provisioning.boundary.ProvisioningDesk;
import cn.cegn.ra.provisioning.boundary.Stations;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.review.StepBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
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

    private KeyChoice choice;
    private int all;
    /** The page is asked for with the key that was offered, and posts the one that was chosen. */
    private String serial;

    private String label;
    private String find;

    @Override
    protected Step step() {
        return Step.LABEL_KEY;
    }

    private KeyChoice choice() {
        if (choice == null) {
            List<SeenKeyView> seen = stations.seen();
            all = seen.size();
            choice = new KeyChoice(seen, getFind(), getOffered());
        }
        return choice;
    }

    /** A choice is validated before the page's parameters reach this bean, and must be among the keys that the page showed. */
    private static String posted(String parameter) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(parameter);
    }

    /** What is plugged in now, as much as the page shows. */
    public List<SeenKeyView> getSeen() {
        return choice().shown();
    }

    /** How many keys more there are. */
    public int getMore() {
        return choice().more();
    }

    /** The keys that may be chosen. */
    public List<SeenKeyView> getFree() {
        return choice().free();
    }

    /** Whether there are more keys than the page shows, so that they can be searched. */
    public boolean isSearched() {
        choice();
        return all > KeyChoice.MOST;
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

    /** Part of the serial number or the label of the keys to show, or null. */
    public String getFind() {
        return find == null ? posted("find") : find;
    }

    /** The key that comes first among those that may be chosen, or null. */
    public String getOffered() {
        return serial == null ? posted("offered") : serial;
    }

    public void setFind(String find) {
        this.find = find;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }
}
