package cn.cegn.ra.web.progress;

import cn.cegn.ra.application.boundary.PublicProgress;
import cn.cegn.ra.application.entity.CaseProgress;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.web.act.Stages;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.kit.Stage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** The public page {@code /progress}: a POST of {@code no} and {@code tail} is answered on the page itself, so that neither stands in an address. */
@Named("progress")
@RequestScoped
public class ProgressBacking {
    @EJB
    private PublicProgress desk;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private PublicProgress.Answer answer;

    /** Asks, if the form was sent. */
    public void ask() {
        if ("POST".equals(request.getMethod())) {
            answer = desk.ask(request.getParameter("no"), request.getParameter("tail"));
        }
    }

    /** The number as it was typed, or as the code on a printed form has it; the digits are not sent back. */
    public String getNumber() {
        String number = request.getParameter("no");
        return number == null ? "" : number;
    }

    public boolean isUnknown() {
        return answer instanceof PublicProgress.Answer.Unknown;
    }

    public boolean isTooMany() {
        return answer instanceof PublicProgress.Answer.TooManyTries;
    }

    /** What was found, or null. */
    public CaseProgress getFound() {
        return answer instanceof PublicProgress.Answer.Found found ? found.progress() : null;
    }

    public List<Stage> getStages() {
        CaseProgress found = getFound();
        return new Stages(words).of(found.state(), found.mode(), stage -> "");
    }

    /** The role that acts next, never a person. */
    public String getNext() {
        Optional<Role> mover = mover();
        if (mover.isEmpty()) {
            return words.say("case.next.none");
        }
        return mover.get() == Role.SYSTEM ? words.say("case.next.system") : words.say("role." + mover.get());
    }

    /** See ra:nextActor. */
    public String getKind() {
        return mover().filter(role -> role != Role.SYSTEM).isPresent() ? "" : "off";
    }

    /** What the customer himself has to do now; empty if nothing. */
    public String getYours() {
        return mover().filter(role -> role == Role.APPLICANT).isPresent() ? words.say("progress.yours") : "";
    }

    private Optional<Role> mover() {
        return getFound().state().mover(getFound().mode());
    }
}
