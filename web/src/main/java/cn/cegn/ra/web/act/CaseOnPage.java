package cn.cegn.ra.web.act;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.lifecycle.Offer;
import cn.cegn.ra.lifecycle.Step;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The case that a page is about, as {@code #{theCase}}.
 *
 * <p>The page has {@code <f:viewParam name="id" value="#{theCase.id}"/>} and, in each form, the hidden version that it showed; both come back
 * with a post, so that an act on an older version is recognised.
 */
@Named("theCase")
@RequestScoped
public class CaseOnPage {
    @EJB
    private CaseDesk desk;

    @Inject
    private Words words;

    private Long id;
    private Integer version;
    private CaseView view;

    /** The case's id; before Faces has put the parameter in here, it is read from where the page keeps it. */
    public Long getId() {
        if (id == null) {
            id = said();
        }
        return id;
    }

    /** Of a post the forms are read before the parameters of the page are: a rule of the page that asks for the case must get it then, too. */
    private static Long said() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String text = faces.getExternalContext().getRequestParameterMap().get("id");
        if (text == null && faces.getViewRoot() != null) {
            text = ViewMetadata.getViewParameters(faces.getViewRoot()).stream()
                    .filter(parameter -> "id".equals(parameter.getName()))
                    .map(parameter -> String.valueOf(parameter.getSubmittedValue()))
                    .findFirst()
                    .orElse(null);
        }
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** The version that was shown; what the form posts back goes before what is there now. */
    public Integer getVersion() {
        return version != null
                ? version
                : load().map(seen -> seen.key().version()).orElse(null);
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    /** The case and the version that the person saw. */
    public CaseRef ref() {
        return new CaseRef(getId(), getVersion());
    }

    /** Ends the request with 404 if there is no such case for the person; call it as the page's f:viewAction. */
    public void require() {
        if (load().isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            try {
                faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            faces.responseComplete();
        }
    }

    /** Whether there is such a case for the person: while a page is built it has not required it yet. */
    public boolean isThere() {
        return load().isPresent();
    }

    /** The case; the page has required it when it was opened, but it may have gone to others since. */
    public CaseView getView() {
        return load().orElseThrow(CaseGoneException::new);
    }

    private Optional<CaseView> load() {
        if (view == null && getId() != null) {
            view = desk.find(getId()).orElse(null);
        }
        return Optional.ofNullable(view);
    }

    /** What stands open to the person. */
    public List<Offer> offers() {
        return desk.offers(getId());
    }

    /** The offer of one step, if it stands open. */
    public Optional<Offer> offer(Step step) {
        return offers().stream().filter(offer -> offer.step() == step).findFirst();
    }

    public String getNumber() {
        return getView().key().number();
    }

    public String getState() {
        return words.say("state." + getView().state());
    }

    public String getType() {
        return words.say("type." + getView().type());
    }

    public String getMode() {
        return words.say("mode." + getView().mode());
    }

    public String getMedium() {
        return words.say("medium." + getView().medium());
    }
}
