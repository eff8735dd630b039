package cn.cegn.ra.web.unlocking;

import cn.cegn.ra.registration.entity.IdentitySheet;
import cn.cegn.ra.unlocking.boundary.UnlockReview;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import cn.cegn.ra.web.registration.IdentityEntries;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Confirms identity and authenticity anew before a key is unlocked, two results (S2.5-3). */
@Named("unlockIdentity")
@RequestScoped
public class UnlockIdentityBacking {
    private final IdentityEntries entries = new IdentityEntries();

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
        return news.of(
                UnlockStep.CONFIRM_IDENTITY,
                () -> review.confirmIdentity(theUnlock.ref(), entries.verification(), entries.requestAuthenticity()));
    }

    public String notAccept() {
        return news.of(UnlockStep.NOT_ACCEPT, () -> review.notAccept(theUnlock.ref(), reason));
    }

    public IdentityEntries getEntries() {
        return entries;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
