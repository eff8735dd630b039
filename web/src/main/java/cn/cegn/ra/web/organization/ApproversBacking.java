package cn.cegn.ra.web.organization;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.organization.boundary.PreparationDesk;
import cn.cegn.ra.organization.entity.Appointment;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** S2.1-1: the approvers and their limits. */
@Named
@RequestScoped
public class ApproversBacking {
    private static final String PATH = "/org/approvers";

    @EJB
    private PreparationDesk desk;

    @Inject
    private PreparationBacking preparation;

    @Inject
    private LackReport report;

    private final PersonEntries person = new PersonEntries();
    private List<CertificateType> types = List.of();
    private List<Medium> media = List.of();
    private boolean allDepartments;
    private String departments;
    private Integer maxPeople;

    public String appoint() {
        Appointment.Limits limits = new Appointment.Limits(
                Set.copyOf(types),
                Set.copyOf(media),
                allDepartments,
                List.of(Objects.requireNonNullElse(departments, "").split("\\R", -1)),
                maxPeople == null ? 0 : maxPeople);
        Appointment appointment =
                new Appointment(null, person.identity(), limits, person.period(), person.getDocument());
        return report.of(() -> desk.appoint(preparation.version(), appointment), "org.done.saved", PATH);
    }

    public String dismiss(String id) {
        return report.of(() -> desk.dismiss(preparation.version(), id), "org.done.removed", PATH);
    }

    public PersonEntries getPerson() {
        return person;
    }

    public List<CertificateType> getTypes() {
        return types;
    }

    public void setTypes(List<CertificateType> types) {
        this.types = types;
    }

    public List<Medium> getMedia() {
        return media;
    }

    public void setMedia(List<Medium> media) {
        this.media = media;
    }

    public boolean isAllDepartments() {
        return allDepartments;
    }

    public void setAllDepartments(boolean allDepartments) {
        this.allDepartments = allDepartments;
    }

    public String getDepartments() {
        return departments;
    }

    public void setDepartments(String departments) {
        this.departments = departments;
    }

    public Integer getMaxPeople() {
        return maxPeople;
    }

    public void setMaxPeople(Integer maxPeople) {
        this.maxPeople = maxPeople;
    }
}
