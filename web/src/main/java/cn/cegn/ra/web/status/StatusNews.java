package cn.cegn.ra.web.status;

import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.status.boundary.StatusOutcome;
import cn.cegn.ra.status.entity.StatusRefusal;
import cn.cegn.ra.status.entity.StatusStep;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.act.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Shows what came of a step of a status request: goes on to its page if it was done, stays with every reason if it was not. */
@RequestScoped
public class StatusNews {
    @Inject
    private Words words;

    /** The Faces outcome: its page if the step was taken, null otherwise. */
    public String of(StatusStep step, Supplier<StatusOutcome> act) {
        StatusOutcome outcome = attempt(act);
        if (outcome instanceof StatusOutcome.Taken taken) {
            done(step, taken);
            return "/status-request?faces-redirect=true&r=" + taken.id();
        }
        tell(outcome);
        return null;
    }

    /** Runs an act; two people at the same instant are told apart by the database. */
    StatusOutcome attempt(Supplier<StatusOutcome> act) {
        StatusOutcome[] reached = new StatusOutcome[1];
        Outcome overtaken = ActResult.attempt(() -> {
            reached[0] = act.get();
            return null;
        });
        return overtaken instanceof Outcome.Overtaken ? new StatusOutcome.Overtaken() : reached[0];
    }

    void done(StatusStep step, StatusOutcome.Taken taken) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        String text =
                words.say("done.step", words.say("statusStep." + step), words.say("statusState." + taken.state()));
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    }

    /** Puts every reason on the page. */
    void tell(StatusOutcome outcome) {
        if (outcome instanceof StatusOutcome.Refused refused) {
            warn(reason(refused.refusal()));
        } else if (outcome instanceof StatusOutcome.Incomplete incomplete) {
            incomplete.codes().forEach(code -> warn(words.say("refusal." + code)));
        } else if (outcome instanceof StatusOutcome.Overtaken) {
            warn(words.say("refusal.overtaken"));
        } else if (outcome instanceof StatusOutcome.NotVisible) {
            warn(words.say("refusal.notVisible"));
        }
    }

    private String reason(StatusRefusal refusal) {
        return refusal instanceof StatusRefusal.GuardFailed failed
                ? words.say("statusGuard." + failed.guard())
                : words.say("refusal." + refusal.code());
    }

    private static void warn(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, text));
    }
}
