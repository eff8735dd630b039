package cn.cegn.ra.web.registration;

import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.registration.boundary.IdentityDesk;
import cn.cegn.ra.registration.entity.ContactSource;
import cn.cegn.ra.registration.entity.IdentityMethod;
import cn.cegn.ra.registration.entity.IdentitySheet;
import cn.cegn.ra.registration.entity.IdentityVerification;
import cn.cegn.ra.registration.entity.RequestAuthenticity;
import cn.cegn.ra.review.entity.Verdict;
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
    private final CheckInput identity = new CheckInput();
    private final CheckInput authenticity = new CheckInput();

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
        IdentityVerification first = new IdentityVerification(
                identity.getMethod(), identity.getEvidence(), identity.contact(), identity.getVerdict(), null);
        RequestAuthenticity second = new RequestAuthenticity(
                authenticity.getMethod(),
                authenticity.getEvidence(),
                authenticity.contact(),
                authenticity.getConfirmedBy(),
                authenticity.getVerdict());
        return result.of(
                Step.CONFIRM_IDENTITY, () -> desk.confirmIdentity(theCase().ref(), first, second));
    }

    public CheckInput getIdentity() {
        return identity;
    }

    public CheckInput getAuthenticity() {
        return authenticity;
    }

    public IdentityMethod[] getMethods() {
        return IdentityMethod.values();
    }

    public ContactSource[] getSources() {
        return ContactSource.values();
    }

    public Verdict[] getVerdicts() {
        return Verdict.values();
    }
}
