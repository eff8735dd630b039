package cn.cegn.ra.web.unlocking;

import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.provisioning.entity.UnlockJobView;
import cn.cegn.ra.provisioning.entity.UnlockPhase;
import cn.cegn.ra.token.UsbKeyDescription.PinState;
import cn.cegn.ra.unlocking.boundary.UnlockDesk;
import cn.cegn.ra.unlocking.boundary.UnlockOutcome;
import cn.cegn.ra.unlocking.boundary.Unlockings;
import cn.cegn.ra.unlocking.entity.UnlockRef;
import cn.cegn.ra.unlocking.entity.UnlockRow;
import cn.cegn.ra.unlocking.entity.UnlockState;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Unlocking at the station. What it shows is put in anew while it is looked at, so its buttons stand in plain forms: {@code do=UNLOCK} or {@code
 * do=STOP_WAITING} with the version that was shown.
 */
@Named("unlockStation")
@RequestScoped
public class UnlockStationBacking {
    @EJB
    private UnlockDesk desk;

    @EJB
    private Unlockings unlockings;

    @Inject
    private UnlockOnPage theUnlock;

    @Inject
    private UnlockNews news;

    private Optional<SeenKeyView> plugged;
    private Optional<UnlockJobView> job;

    public boolean isAsked() {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        boolean post = "POST".equals(((HttpServletRequest) context.getRequest()).getMethod());
        return post && theUnlock.getId() != null && UnlockOnPage.parameter("do") != null;
    }

    /** Does what was asked for and shows the page again, by GET. */
    public void act() throws IOException {
        String version = UnlockOnPage.parameter("seen");
        if (version != null && version.matches("[0-9]{1,9}")) {
            carryOut(new UnlockRef(theUnlock.getId(), Integer.parseInt(version)));
        }
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        context.redirect(context.getRequestContextPath() + theUnlock.getHref());
    }

    private void carryOut(UnlockRef ref) {
        boolean unlocks = UnlockStep.UNLOCK.name().equals(UnlockOnPage.parameter("do"));
        boolean lastTry = UnlockOnPage.parameter("lastTry") != null;
        UnlockOutcome outcome = news.attempt(() -> unlocks ? desk.unlock(ref, lastTry) : desk.stopWaiting(ref));
        if (outcome instanceof UnlockOutcome.Taken taken) {
            news.done(unlocks ? UnlockStep.UNLOCK : UnlockStep.STOP_WAITING, taken);
        } else {
            news.tell(outcome);
            FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        }
    }

    /** The key if it is plugged in now at one station at work; null if not. */
    public SeenKeyView getPlugged() {
        if (plugged == null) {
            plugged = unlockings.plugged(theUnlock.getId());
        }
        return plugged.orElse(null);
    }

    /** The SO PIN has one try left: he has to say that it may be taken. */
    public boolean isLastTry() {
        return getPlugged() != null && getPlugged().pins().so() == PinState.FINAL_TRY;
    }

    public boolean isSoPinLocked() {
        return getPlugged() != null && getPlugged().pins().so() == PinState.LOCKED;
    }

    public boolean isPossible() {
        return getPlugged() != null && !isSoPinLocked();
    }

    /** Agreed to, and the key is there. */
    public boolean isReady() {
        return theUnlock.getView().state() == UnlockState.APPROVED && isPossible();
    }

    /** The newest job at a station; null if none was asked. */
    public UnlockJobView getJob() {
        if (job == null) {
            job = unlockings.job(theUnlock.getId());
        }
        return job.orElse(null);
    }

    /** The driver hung, and the station starts again; it says then that nobody knows what came of it. */
    public boolean isRestarting() {
        return getJob() != null && getJob().phase() == UnlockPhase.ORDERED && getJob().failure() != null;
    }

    /** Of all unlockings, those that concern a station now; for the desk. */
    public List<UnlockRow> getQueue() {
        return unlockings.atStations();
    }
}
