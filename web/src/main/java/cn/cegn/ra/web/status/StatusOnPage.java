package cn.cegn.ra.web.status;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.status.boundary.StatusRequests;
import cn.cegn.ra.status.entity.StatusRef;
import cn.cegn.ra.status.entity.StatusStep;
import cn.cegn.ra.status.entity.StatusView;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The status request that a page is about, as {@code #{theStatus}}. Its id is the parameter {@code r} of the address and of each form, which also brings the
 * version that it showed.
 */
@Named("theStatus")
@RequestScoped
public class StatusOnPage {
    @EJB
    private StatusRequests requests;

    private Integer version;
    private StatusView view;
    private CaseView subject;
    private List<StatusStep> open;

    /** The id that was asked for, or null if it is none. */
    public Long getId() {
        String said = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("r");
        return said != null && said.matches("[0-9]{1,18}") ? Long.valueOf(said) : null;
    }

    /** What the form posts back goes before what is there now. */
    public Integer getVersion() {
        return version != null ? version : Integer.valueOf(getView().key().version());
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public StatusRef ref() {
        return new StatusRef(getId(), getVersion());
    }

    /** Ends the request with 404 if there is no such request for the person. */
    public void require() throws IOException {
        if (load().isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    /** As it stood when the page was asked for; the page has required it before. */
    public StatusView getView() {
        return load().orElseThrow(() -> new IllegalStateException("the page did not require its request"));
    }

    private Optional<StatusView> load() {
        if (view == null && getId() != null) {
            view = requests.find(getId()).orElse(null);
        }
        return Optional.ofNullable(view);
    }

    /** The case of the certificate. */
    public CaseView getSubject() {
        if (subject == null) {
            subject = requests.subject(getId()).orElseThrow();
        }
        return subject;
    }

    /** The steps that stand open to the person. */
    List<StatusStep> open() {
        if (open == null) {
            open = requests.open(getId());
        }
        return open;
    }
}
