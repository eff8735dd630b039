package cn.cegn.ra.web.organization;

import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.organization.boundary.AuthorisationDesk;
import cn.cegn.ra.organization.boundary.PreparationDesk;
import cn.cegn.ra.organization.entity.AuthorisationView;
import cn.cegn.ra.organization.entity.HandlerAuthorisation;
import cn.cegn.ra.organization.entity.PreparationView;
import cn.cegn.ra.organization.entity.Section;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.kit.Missing;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The preparation as a list of tasks, as {@code #{preparation}}; the section pages take the draft's version from here. */
@Named("preparation")
@RequestScoped
public class PreparationBacking {
    static final String PATH = "/org/preparation";

    @EJB
    private PreparationDesk desk;

    @EJB
    private AuthorisationDesk authorisations;

    @Inject
    private LackReport report;

    @Inject
    private Words words;

    private PreparationView view;
    private Integer version;

    /** Ends the request with 403 if the person is no approver of an organisation; call it as the page's f:viewAction. */
    public void require() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.getExternalContext().isUserInRole("ORG_APPROVER")) {
            try {
                faces.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            faces.responseComplete();
        }
    }

    public PreparationView getView() {
        if (view == null) {
            view = desk.view();
        }
        return view;
    }

    /** The version of the draft that was shown; what the form posts back goes before what is there now. */
    public Integer getVersion() {
        if (version == null && getView().draft() != null) {
            version = getView().draft().version();
        }
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    int version() {
        Integer shown = getVersion();
        return shown == null ? -1 : shown;
    }

    public boolean isEditable() {
        return getView().draft() != null;
    }

    public boolean isCentralised() {
        return getView().content().mode() == Mode.CENTRALISED;
    }

    public boolean isComplete() {
        return getView().lacks().isEmpty();
    }

    /** The sections of the preparation itself, in their order. */
    public List<Task> getTasks() {
        return List.of(
                task(Section.MODE, "mode"),
                task(Section.APPROVERS, "approvers"),
                task(Section.HANDLERS, "handlers"),
                task(Section.CONDITIONS, "conditions"),
                task(Section.ROSTER, "roster"),
                task(Section.OTHER_MATTERS, "other-matters"));
    }

    private Task task(Section section, String page) {
        String href = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + "/org/" + page;
        List<Missing> missing = getView().lacksOf(section).stream()
                .map(lack -> new Missing(words.say("org.section." + section), href, report.text(lack)))
                .toList();
        if (section == Section.HANDLERS && getView().content().handlers().isEmpty() && missing.isEmpty()) {
            return task(section, href, missing, new Look("na", words.say("org.task.none")));
        }
        boolean done = missing.isEmpty();
        String status = done ? words.say("org.task.done") : words.say("org.task.missing", missing.size());
        return task(section, href, missing, new Look(done ? "ok" : "wait", status));
    }

    private Task task(Section section, String href, List<Missing> missing, Look look) {
        String name = words.say("org.section." + section);
        return new Task(name, href, words.say("org.section." + section + ".text"), missing, look.kind(), look.status());
    }

    private record Look(String kind, String status) {}

    /** One task of the list; see ra:task. */
    public record Task(String title, String href, String text, List<Missing> missing, String kind, String status) {}

    /** Whether some authorisation has not been withdrawn. */
    public boolean isAuthorised() {
        return authorisations.all().stream()
                .map(AuthorisationView::course)
                .anyMatch(course -> course.status() == HandlerAuthorisation.Status.EFFECTIVE);
    }

    public String open() {
        return report.of(desk::open, "org.done.open", PATH);
    }

    public String putInForce() {
        return report.of(() -> desk.putInForce(version()), "org.done.inForce", PATH);
    }
}
