package cn.cegn.ra.web.work;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.application.boundary.TakeOvers;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/**
 * Claims or releases a case from the list: a plain form sends {@code hold=claim|release}, {@code case}, {@code version} and {@code role} to the list's own address, and the answer is the
 * list again, by GET.
 */
@Named("hold")
@RequestScoped
public class HoldBacking {
    @EJB
    private CaseDesk desk;

    @EJB
    private TakeOvers takeOvers;

    @Inject
    private WorkBacking work;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    public boolean isAsked() {
        return "POST".equals(request.getMethod()) && request.getParameter("hold") != null;
    }

    /** Does it and goes back to the list. */
    public void act() throws IOException {
        if ("all".equals(request.getParameter("hold"))) {
            tell(new Outcome.Taken(null), words.say("work.releasedAll", takeOvers.releaseAll()));
            return;
        }
        boolean claim = "claim".equals(request.getParameter("hold"));
        Optional<CaseRef> ref = ref();
        Optional<Role> role = role();
        Outcome outcome = ref.isPresent() && role.isPresent()
                ? ActResult.attempt(
                        () -> claim ? desk.claim(ref.get(), role.get()) : desk.release(ref.get(), role.get()))
                : new Outcome.NotVisible();
        tell(outcome, words.say(claim ? "act.claimed" : "act.released"));
    }

    private void tell(Outcome outcome, String done) throws IOException {
        String why = outcome instanceof Outcome.NotVisible ? "refusal.notVisible" : "work.taken";
        FacesMessage message = outcome.isTaken()
                ? new FacesMessage(FacesMessage.SEVERITY_INFO, done, done)
                : new FacesMessage(FacesMessage.SEVERITY_WARN, words.say(why), words.say(why));
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, message);
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.getExternalContext().redirect(here());
    }

    /** The page on which it was asked. */
    private String here() {
        String delivery = request.getContextPath() + "/delivery";
        return request.getRequestURI().startsWith(delivery) ? delivery : work.getHere();
    }

    private Optional<CaseRef> ref() {
        String id = request.getParameter("case");
        String version = request.getParameter("version");
        boolean numbers = id != null && id.matches("\\d{1,18}") && version != null && version.matches("\\d{1,9}");
        return numbers ? Optional.of(new CaseRef(Long.parseLong(id), Integer.parseInt(version))) : Optional.empty();
    }

    private Optional<Role> role() {
        String name = request.getParameter("role");
        return Optional.ofNullable(name)
                .flatMap(text -> java.util.Arrays.stream(Role.values())
                        .filter(role -> role.name().equals(text))
                        .findFirst());
    }
}
