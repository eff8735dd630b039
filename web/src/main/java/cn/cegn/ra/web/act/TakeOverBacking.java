package cn.cegn.ra.web.act;

import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.application.boundary.TakeOvers;
import cn.cegn.ra.application.entity.TakeOverReason;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.web.kit.Option;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** On the page of a case that a colleague holds: from when on it may be taken over, and doing so with a reason (S2.5-0). */
@Named("takeOver")
@RequestScoped
public class TakeOverBacking {
    @EJB
    private TakeOvers takeOvers;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private Words words;

    @Inject
    private ActResult result;

    @Inject
    private Clock clock;

    private String reason;
    private Optional<TakeOvers.Held> held;

    private Optional<TakeOvers.Held> held() {
        if (held == null) {
            held = role().flatMap(role -> takeOvers.held(theCase.getId(), role));
        }
        return held;
    }

    /** When it may be taken over; null if no colleague holds it, or the person is no colleague. */
    public Instant getFrom() {
        return held().map(TakeOvers.Held::free).orElse(null);
    }

    /** Since when the colleague holds it; null as above. */
    public Instant getSince() {
        return held().map(TakeOvers.Held::since).orElse(null);
    }

    public boolean isPossible() {
        return getFrom() != null && !clock.instant().isBefore(getFrom());
    }

    private Optional<Role> role() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return theCase.getView()
                .state()
                .mover(theCase.getView().mode())
                .filter(Role::claimsCases)
                .filter(role -> faces.getExternalContext().isUserInRole(role.name()));
    }

    public List<Option> getReasons() {
        return Arrays.stream(TakeOverReason.values())
                .map(each -> new Option(each.name(), words.say("takeOver.reason." + each)))
                .toList();
    }

    /** Takes it over; stays with what was chosen if it was refused. */
    public String take() {
        TakeOverReason chosen = Arrays.stream(TakeOverReason.values())
                .filter(each -> each.name().equals(reason))
                .findFirst()
                .orElse(null);
        Outcome outcome = role().map(role -> ActResult.attempt(() -> takeOvers.take(theCase.ref(), role, chosen)))
                .orElse(new Outcome.Overtaken());
        if (!outcome.isTaken()) {
            result.tell(outcome);
            return null;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        String done = words.say("takeOver.done");
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, done, done));
        return "/case?faces-redirect=true&id=" + theCase.getId();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
