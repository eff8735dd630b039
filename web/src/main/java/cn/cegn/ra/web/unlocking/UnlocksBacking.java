package cn.cegn.ra.web.unlocking;

import cn.cegn.ra.unlocking.boundary.UnlockRequests;
import cn.cegn.ra.unlocking.boundary.Unlockings;
import cn.cegn.ra.unlocking.entity.UnlockCause;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import cn.cegn.ra.unlocking.entity.UnlockableKey;
import cn.cegn.ra.web.shell.SignedIn;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The page {@code /unlocks}: what waits for the RA's people; own requests, and the keys for which a new one can be made. */
@Named("unlocks")
@RequestScoped
public class UnlocksBacking {
    @EJB
    private Unlockings unlockings;

    @EJB
    private UnlockRequests requests;

    @Inject
    private UnlockNews news;

    @Inject
    private SignedIn signedIn;

    private Long key;
    private UnlockCause cause;
    private String note;
    private List<UnlockableKey> keys;

    public boolean isReviewer() {
        return signedIn.is("REGISTRAR") || signedIn.is("RA_APPROVER");
    }

    public boolean isCustomer() {
        return signedIn.is("APPLICANT") || signedIn.is("HANDLER");
    }

    public List<UnlockableKey> getKeys() {
        if (keys == null) {
            keys = unlockings.unlockable();
        }
        return keys;
    }

    public UnlockCause[] getCauses() {
        return UnlockCause.values();
    }

    public String request() {
        return news.of(UnlockStep.REQUEST, () -> requests.request(key, cause, note));
    }

    public Long getKey() {
        return key;
    }

    public void setKey(Long key) {
        this.key = key;
    }

    public UnlockCause getCause() {
        return cause;
    }

    public void setCause(UnlockCause cause) {
        this.cause = cause;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
