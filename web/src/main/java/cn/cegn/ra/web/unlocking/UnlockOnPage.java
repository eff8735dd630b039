package cn.cegn.ra.web.unlocking;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.unlocking.boundary.Unlockings;
import cn.cegn.ra.unlocking.entity.UnlockRef;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import cn.cegn.ra.unlocking.entity.UnlockView;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The unlocking that a page is about, as {@code #{theUnlock}}. Its id is the parameter {@code u} of the address and of each form, which also brings the
 * version that it showed.
 */
@Named("theUnlock")
@RequestScoped
public class UnlockOnPage {
    @EJB
    private Unlockings unlockings;

    private Integer version;
    private UnlockView view;
    private CaseView subject;
    private List<UnlockStep> open;

    /** The id that was asked for, or null if it is none. */
    public Long getId() {
        String said = parameter("u");
        return said != null && said.matches("[0-9]{1,18}") ? Long.valueOf(said) : null;
    }

    static String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }

    /** What the form posts back goes before what is there now. */
    public Integer getVersion() {
        return version != null ? version : Integer.valueOf(getView().key().version());
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public UnlockRef ref() {
        return new UnlockRef(getId(), getVersion());
    }

    /** Ends the request with 404 if there is no such unlocking for the person. */
    public void require() throws IOException {
        if (load().isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            ExternalContext context = faces.getExternalContext();
            context.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    /** As it stood when the page was asked for; the page has required it before. */
    public UnlockView getView() {
        return load().orElseThrow(() -> new IllegalStateException("the page did not require its unlocking"));
    }

    private Optional<UnlockView> load() {
        if (view == null && getId() != null) {
            view = unlockings.find(getId()).orElse(null);
        }
        return Optional.ofNullable(view);
    }

    /** The case of the certificate on the key. */
    public CaseView getSubject() {
        if (subject == null) {
            subject = unlockings.subject(getId()).orElseThrow();
        }
        return subject;
    }

    public String getCaseNumber() {
        return getSubject().key().number();
    }

    /** Whether a step stands open to the person, by its name. */
    public boolean isOpen(String step) {
        if (open == null) {
            open = unlockings.open(getId());
        }
        return open.contains(UnlockStep.valueOf(step));
    }

    /** The address of this page, from the context root. */
    public String getHref() {
        return "/unlock?u=" + getId();
    }
}
