package cn.cegn.ra.web.unlocking;

import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.unlocking.boundary.UnlockDesk;
import cn.cegn.ra.unlocking.boundary.UnlockRequests;
import cn.cegn.ra.unlocking.entity.UnlockState;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import cn.cegn.ra.unlocking.entity.UnlockView;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The page of one unlocking: where it stands, what that means, and the steps that take a decision only. */
@Named("unlockCase")
@RequestScoped
public class UnlockBacking {
    @EJB
    private UnlockRequests requests;

    @EJB
    private UnlockDesk desk;

    @Inject
    private UnlockOnPage theUnlock;

    @Inject
    private UnlockNews news;

    @Inject
    private Words words;

    private String reason;

    private UnlockView view() {
        return theUnlock.getView();
    }

    public String getState() {
        return words.say("unlockState." + view().state());
    }

    /** Colour of the state's tag. */
    public String getKind() {
        return switch (view().state()) {
            case CLOSED -> "ok";
            case UNLOCK_FAILED -> "bad";
            case REFUSED, WITHDRAWN, GIVEN_UP, LAPSED -> "na";
            default -> "act";
        };
    }

    /** Who moves next; empty at an end. */
    public String getMover() {
        return view().state().mover().map(role -> words.say("role." + role)).orElse("");
    }

    /** The line is grey while the system works. */
    public String getMoverKind() {
        return view().state().mover().filter(Role.SYSTEM::equals).isPresent() ? "off" : "";
    }

    public boolean isFailed() {
        return view().state() == UnlockState.UNLOCK_FAILED;
    }

    /** What to do now. */
    public String getTitle() {
        return words.orElse("unlockNow." + reasonKey(), words.say("unlockNow." + view().state()));
    }

    /** What happened, and what is safe. */
    public String getText() {
        return words.orElse("unlockText." + reasonKey(), words.say("unlockText." + view().state()));
    }

    private String reasonKey() {
        return view().state() + "." + view().work().failure();
    }

    public String withdraw() {
        return news.of(UnlockStep.WITHDRAW, () -> requests.withdraw(theUnlock.ref()));
    }

    public String approve() {
        return news.of(UnlockStep.APPROVE, () -> desk.approve(theUnlock.ref()));
    }

    public String notApprove() {
        return news.of(UnlockStep.NOT_APPROVE, () -> desk.notApprove(theUnlock.ref(), reason));
    }

    public String giveUp() {
        return news.of(UnlockStep.GIVE_UP, () -> desk.giveUp(theUnlock.ref(), reason));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
