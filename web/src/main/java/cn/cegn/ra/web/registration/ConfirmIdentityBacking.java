package cn.cegn.ra.web.registration;

import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.registration.boundary.IdentityDesk;
import cn.cegn.ra.registration.entity.IdentitySheet;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.review.StepBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Confirms identity and authenticity, two results (S2.5-3). */
@Named
@RequestScoped
public class ConfirmIdentityBacking extends StepBacking {
    private final IdentityEntries entries = new IdentityEntries();

    @EJB
    private IdentityDesk desk;

    @Inject
    private ActResult result;

    private IdentitySheet sheet;

    @Override
    protected Step step() {
        return Step.CONFIRM_IDENTITY;
    }

    public IdentitySheet getSheet() {
        if (sheet == null) {
            sheet = desk.sheet(theCase().ref()).orElseThrow();
        }
        return sheet;
    }

    public String confirm() {
        return result.of(
                Step.CONFIRM_IDENTITY,
                () -> desk.confirmIdentity(theCase().ref(), entries.verification(), entries.requestAuthenticity()));
    }

    public IdentityEntries getEntries() {
        return entries;
    }
}
