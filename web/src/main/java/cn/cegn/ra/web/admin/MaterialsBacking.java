package cn.cegn.ra.web.admin;

import cn.cegn.ra.application.boundary.MaterialListDesk;
import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.ListFault;
import cn.cegn.ra.application.entity.ListRule;
import cn.cegn.ra.application.entity.ListVersion;
import cn.cegn.ra.application.entity.MaterialPlan;
import cn.cegn.ra.application.entity.MaterialRequirement;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.kit.FieldReport;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The page {@code /admin/materials}: the versions of the material list, one of them ({@code ?version=}), and the draft's publishing. */
@Named("materialsPage")
@RequestScoped
public class MaterialsBacking {
    static final String PATH = "/admin/materials?faces-redirect=true";

    @EJB
    private MaterialListDesk desk;

    @Inject
    private Words words;

    @Inject
    private FieldReport report;

    @Inject
    private HttpServletRequest request;

    private List<ListVersion> versions;
    private Map<MaterialPlan, List<MaterialRequirement>> lines;
    private LocalDate from;
    private String reason;

    public List<ListVersion> getVersions() {
        if (versions == null) {
            versions = desk.versions();
        }
        return versions;
    }

    public boolean isDraft() {
        return getVersions().get(0).isDraft();
    }

    /** How a version stands: DRAFT, TO_COME, IN_FORCE or PAST. */
    public String state(ListVersion version) {
        int inForce = desk.inForce();
        if (version.isDraft()) {
            return "DRAFT";
        }
        return version.version() == inForce ? "IN_FORCE" : version.version() > inForce ? "TO_COME" : "PAST";
    }

    /** The version shown: the one of the address, else the draft, else the one in force. */
    public ListVersion getShown() {
        String asked = request.getParameter("version");
        int number = isDraft() ? getVersions().get(0).version() : desk.inForce();
        return getVersions().stream()
                .filter(each -> String.valueOf(each.version()).equals(asked))
                .findFirst()
                .orElseGet(() -> getVersions().stream()
                        .filter(each -> each.version() == number)
                        .findFirst()
                        .orElseThrow());
    }

    /** Every type in every mode. */
    public List<MaterialPlan> getPlans() {
        return Arrays.stream(CertificateType.values())
                .flatMap(type -> Stream.of(Mode.values()).map(mode -> new MaterialPlan(type, mode)))
                .toList();
    }

    public String title(MaterialPlan plan) {
        return words.say("materials.plan", words.form(plan.type().messageKey()), words.say("mode." + plan.mode()));
    }

    public List<MaterialRequirement> lines(MaterialPlan plan) {
        if (lines == null) {
            lines = desk.lines(getShown().version());
        }
        return lines.getOrDefault(plan, List.of());
    }

    public String name(MaterialRequirement line) {
        return words.form(line.code().messageKey());
    }

    public String kind(MaterialRequirement line) {
        return words.form(line.kind().messageKey());
    }

    public String files(MaterialRequirement line) {
        MaterialRequirement.FileLimits limits = line.limits();
        return words.say("guide.paper.files." + limits.kinds(), limits.mebibytes(), limits.most());
    }

    public String begin() {
        desk.begin();
        return report.done(words.say("materials.begun"), PATH);
    }

    public String discard() {
        desk.discard();
        return report.done(words.say("materials.discarded"), PATH);
    }

    public String publish() {
        Set<ListFault> faults = desk.publish(from, reason);
        if (faults.isEmpty()) {
            return report.done(words.say("materials.published"), PATH);
        }
        faults.forEach(
                fault -> report.wrong(field(fault), words.say("materials.fault." + fault, ListRule.mostMebibytes())));
        return null;
    }

    private static String field(ListFault fault) {
        return switch (fault) {
            case FROM_IN_THE_PAST, FROM_BEFORE_ANOTHER -> "p:from";
            case REASON_MISSING -> "p:reason";
            default -> null;
        };
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
