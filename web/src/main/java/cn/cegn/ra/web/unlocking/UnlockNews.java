package cn.cegn.ra.web.unlocking;

import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.unlocking.boundary.UnlockOutcome;
import cn.cegn.ra.unlocking.entity.UnlockRefusal;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.act.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Shows what came of a step of unlocking: goes on to its page if it was done, stays with every reason if it was not. */
@RequestScoped
public class UnlockNews {
    @Inject
    private Words words;

    /** The Faces outcome: its page if the step was taken, null otherwise. */
    public String of(UnlockStep step, Supplier<UnlockOutcome> act) {
        UnlockOutcome outcome = attempt(act);
        if (outcome instanceof UnlockOutcome.Taken taken) {
            done(step, taken);
            return "/unlock?faces-redirect=true&u=" + taken.id();
        }
        tell(outcome);
        return null;
    }

    /** Runs an act; two people at the same instant are told apart by the database. */
    UnlockOutcome attempt(Supplier<UnlockOutcome> act) {
        UnlockOutcome[] reached = new UnlockOutcome[1];
        Outcome overtaken = ActResult.attempt(() -> {
            reached[0] = act.get();
            return null;
        });
        return overtaken instanceof Outcome.Overtaken ? new UnlockOutcome.Overtaken() : reached[0];
    }

    void done(UnlockStep step, UnlockOutcome.Taken taken) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        String text =
                words.say("done.step", words.say("unlockStep." + step), words.say("unlockState." + taken.state()));
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    }

    /** Puts every reason on the page. */
    void tell(UnlockOutcome outcome) {
        if (outcome instanceof UnlockOutcome.Refused refused) {
            warn(reason(refused.refusal()));
        } else if (outcome instanceof UnlockOutcome.Incomplete incomplete) {
            incomplete.codes().forEach(code -> warn(words.say("refusal." + code)));
        } else if (outcome instanceof UnlockOutcome.Overtaken) {
            warn(words.say("refusal.overtaken"));
        } else if (outcome instanceof UnlockOutcome.NotVisible) {
            warn(words.say("refusal.notVisible"));
        }
    }

    private String reason(UnlockRefusal refusal) {
        return refusal instanceof UnlockRefusal.GuardFailed failed
                ? words.say("unlockGuard." + failed.guard())
                : words.say("refusal." + refusal.code());
    }

    private static void warn(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, text));
    }
}
