package cn.cegn.ra.web.issuance;

import cn.cegn.ra.issuance.boundary.IssuanceDesk;
import cn.cegn.ra.issuance.entity.ConformityCheck;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.registration.entity.ConformityRow;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.review.StepBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Registration against form, differences on top (S2.6-2). */
@Named
@RequestScoped
public class ConfirmConformityBacking extends StepBacking {
    private static final int SHORT = 16;

    @EJB
    private IssuanceDesk desk;

    @Inject
    private ActResult result;

    private ConformityCheck check;

    @Override
    protected Step step() {
        return Step.CONFIRM_CONFORMITY;
    }

    /** Null if nothing is registered. */
    public ConformityCheck getCheck() {
        if (check == null) {
            check = desk.conformity(theCase().ref()).orElse(null);
        }
        return check;
    }

    public List<ConformityRow> getRows() {
        return getCheck() == null ? List.of() : getCheck().rows();
    }

    public boolean isLocked() {
        return getCheck() == null || !getCheck().conforms() || !getMissing().isEmpty();
    }

    /** The first digits of a digest; the dossier has all. */
    public String brief(String digest) {
        return digest.substring(0, SHORT);
    }

    public String label(ConformityRow row) {
        return words().form(row.messageKey());
    }

    /** Constants as people say them; texts as they are. */
    public String value(ConformityRow row, String value) {
        return switch (row.key()) {
            case "type" -> words().orElse("type." + value, value);
            case "medium" -> words().orElse("medium." + value, value);
            case "validity" -> words().say("issue.days", value);
            default -> value;
        };
    }

    public String confirm() {
        return result.of(
                Step.CONFIRM_CONFORMITY, () -> desk.confirmConformity(theCase().ref()));
    }
}
