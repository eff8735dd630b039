package cn.cegn.ra.web.act;

import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.application.entity.Defect;
import cn.cegn.ra.audit.entity.AuditUnavailable;
import cn.cegn.ra.lifecycle.Refusal;
import cn.cegn.ra.lifecycle.Step;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.function.Supplier;

/** Shows what came of an act: goes on to the case if it was done, stays with every reason if it was not. */
@RequestScoped
public class ActResult {
    @Inject
    private Words words;

    @Inject
    private CaseOnPage theCase;

    /** Takes the step and goes to the case's page. */
    public String of(Step step, Supplier<Outcome> act) {
        return of(step, act, "/case?faces-redirect=true&id=" + theCase.getId());
    }

    /**
     * Takes the step.
     *
     * @param onward the Faces outcome if it was done; null otherwise, and the page stays with what was typed
     */
    public String of(Step step, Supplier<Outcome> act, String onward) {
        Outcome outcome = attempt(act);
        if (outcome instanceof Outcome.Taken taken) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().getFlash().setKeepMessages(true);
            faces.addMessage(
                    null,
                    new FacesMessage(
                            FacesMessage.SEVERITY_INFO,
                            words.say("done.step", words.say("step." + step), words.say("state." + taken.state())),
                            null));
            return onward;
        }
        tell(outcome);
        return null;
    }

    /** Runs an act; two people at the same instant are told apart by the database. */
    public static Outcome attempt(Supplier<Outcome> act) {
        try {
            return act.get();
        } catch (EJBException e) {
            if (AuditUnavailable.isBehind(e)) {
                return new Outcome.Unrecorded();
            }
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof OptimisticLockException
                        || cause.getClass().getSimpleName().equals("StaleObjectStateException")) {
                    return new Outcome.Overtaken();
                }
            }
            throw e;
        }
    }

    /** Puts every reason on the page. */
    public void tell(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            warn(reason(refused.refusal()));
        } else if (outcome instanceof Outcome.Incomplete incomplete) {
            incomplete.codes().forEach(code -> warn(words.say("refusal." + code)));
        } else if (outcome instanceof Outcome.Defective defective) {
            defective.defects().forEach(defect -> warn(of(defect)));
        } else if (outcome instanceof Outcome.Overtaken) {
            warn(words.say("refusal.overtaken"));
        } else if (outcome instanceof Outcome.NotVisible) {
            warn(words.say("refusal.notVisible"));
        } else if (outcome instanceof Outcome.Unrecorded) {
            warn(words.say("refusal.unrecorded"));
        }
    }

    /** The field and what is wrong with it. */
    public String of(Defect defect) {
        return words.form("field." + defect.field()) + "：" + problem(defect);
    }

    /** What is wrong, without the field's name. */
    public String problem(Defect defect) {
        return words.form("problem." + defect.problem(), defect.details().toArray());
    }

    private String reason(Refusal refusal) {
        return refusal instanceof Refusal.GuardFailed failed
                ? words.say("guard." + failed.guard())
                : words.say("refusal." + refusal.code());
    }

    private static void warn(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, text));
    }
}
