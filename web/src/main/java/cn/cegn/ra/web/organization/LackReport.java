package cn.cegn.ra.web.organization;

import cn.cegn.ra.organization.entity.Lack;
import cn.cegn.ra.organization.entity.Section;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.function.Supplier;

/** Shows what came of an act on a preparation: goes on if it was done, stays with everything that stands against it if it was not. */
@RequestScoped
public class LackReport {
    @Inject
    private Words words;

    /**
     * Does the act.
     *
     * @param done key of what is said when it was done
     * @param onward path of the page to go on to
     * @return the Faces outcome; null stays on the page with what was typed
     */
    public String of(Supplier<List<Lack>> act, String done, String onward) {
        List<Lack> lacks = attempt(act);
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!lacks.isEmpty()) {
            lacks.forEach(lack -> faces.addMessage(null, message(FacesMessage.SEVERITY_WARN, text(lack))));
            return null;
        }
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, message(FacesMessage.SEVERITY_INFO, words.say(done)));
        return onward + "?faces-redirect=true";
    }

    /** What is missing, in the person's words. */
    public String text(Lack lack) {
        return words.say("lack." + lack.code(), lack.details().toArray());
    }

    private static FacesMessage message(FacesMessage.Severity severity, String text) {
        return new FacesMessage(severity, text, text);
    }

    /** Two people at the same instant are told apart by the database. */
    private static List<Lack> attempt(Supplier<List<Lack>> act) {
        try {
            return act.get();
        } catch (EJBException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof OptimisticLockException
                        || cause.getClass().getSimpleName().equals("StaleObjectStateException")) {
                    return List.of(Lack.of(Section.PREPARATION, "overtaken"));
                }
            }
            throw e;
        }
    }
}
