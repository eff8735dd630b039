package cn.cegn.ra.web.unlocking;

import cn.cegn.ra.registration.entity.ContactSource;
import cn.cegn.ra.registration.entity.IdentityMethod;
import cn.cegn.ra.registration.entity.IdentitySheet;
import cn.cegn.ra.registration.entity.IdentityVerification;
import cn.cegn.ra.registration.entity.RequestAuthenticity;
import cn.cegn.ra.review.entity.Verdict;
import cn.cegn.ra.unlocking.boundary.UnlockReview;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import cn.cegn.ra.web.registration.CheckInput;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Confirms identity and authenticity anew before a key is unlocked, two results (S2.5-3). */
@Named("unlockIdentity")
@RequestScoped
public class UnlockIdentityBacking {
    private final CheckInput identity = new CheckInput();
    private final CheckInput authenticity = new CheckInput();

    @EJB
    private UnlockReview review;

    @Inject
    private UnlockOnPage theUnlock;

    @Inject
    private UnlockNews news;

    private IdentitySheet sheet;
    private String reason;

    public IdentitySheet getSheet() {
        if (sheet == null) {
            sheet = review.sheet(theUnlock.getId()).orElseThrow();
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
        return news.of(UnlockStep.CONFIRM_IDENTITY, () -> review.confirmIdentity(theUnlock.ref(), first, second));
    }

    public String notAccept() {
        return news.of(UnlockStep.NOT_ACCEPT, () -> review.notAccept(theUnlock.ref(), reason));
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
