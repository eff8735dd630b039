package cn.cegn.ra.web.application;

import cn.cegn.ra.application.boundary.DraftOutcome;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.Defect;
import cn.cegn.ra.application.entity.Finding;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.web.act.CaseOnPage;
import cn.cegn.ra.web.act.Words;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The applicant's own case on his pages, as {@code #{ownCase}}.
 *
 * <p>Trap: a page's lists of fields and files are asked for while Faces restores the view, before its view parameters are set. Each form
 * therefore sends {@code id} as a plain hidden field, and it is read here as soon as anybody asks.
 */
@Named("ownCase")
@RequestScoped
public class OwnCaseBacking {
    @EJB
    private CurrentActor current;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private Words words;

    @PostConstruct
    void readId() {
        String id = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id");
        if (theCase.getId() == null && id != null && id.matches("\\d{1,18}")) {
            theCase.setId(Long.valueOf(id));
        }
    }

    /** Ends the request with 404 unless the person is the applicant of the case; the page's f:viewAction. */
    public void require() {
        theCase.require();
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getResponseComplete() || isMine(theCase.getView())) {
            return;
        }
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private boolean isMine(CaseView view) {
        return current.signedIn()
                .filter(person -> person.person().equals(view.parties().applicant()))
                .isPresent();
    }

    /** The case, whether the view parameter has arrived yet or not. */
    CaseView view() {
        return theCase.getView();
    }

    CaseOnPage page() {
        return theCase;
    }

    /** The address of one of the applicant's pages for this case, as a Faces outcome that redirects. */
    String onward(String page) {
        return "/apply/" + page + "?faces-redirect=true&id=" + theCase.getId();
    }

    /** The address of a page of the portal for this case. */
    String href(String page) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + page + "?id="
                + theCase.getId();
    }

    /** A text of the portal. */
    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** A text of the form's bundle. */
    String form(String key) {
        return words.form(key);
    }

    /** What is wrong with a field, in the person's language. */
    String problem(Defect defect) {
        return words.form("problem." + defect.problem(), defect.details().toArray());
    }

    /** A finding in the person's language. */
    String text(Finding finding) {
        return words.form("problem." + finding.problem(), finding.details().toArray());
    }

    /** Tells why a draft's act was not done; nothing for one that was. */
    void tell(DraftOutcome outcome, String subject) {
        if (outcome instanceof DraftOutcome.Unfit unfit) {
            unfit.findings().forEach(finding -> warn(subject + words.say("kit.colon") + text(finding)));
        } else {
            refusal(outcome).ifPresent(this::warn);
        }
    }

    private Optional<String> refusal(DraftOutcome outcome) {
        if (outcome instanceof DraftOutcome.Locked) {
            return Optional.of(words.say("apply.locked"));
        }
        return outcome instanceof DraftOutcome.NotVisible
                ? Optional.of(words.say("refusal.notVisible"))
                : Optional.empty();
    }

    void warn(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, text));
    }

    /** A word of success that survives the redirect. */
    void done(String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, text));
    }
}
