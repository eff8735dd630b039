package cn.cegn.ra.web.admin;

import cn.cegn.ra.application.boundary.FormTemplateDesk;
import cn.cegn.ra.application.entity.FormFault;
import cn.cegn.ra.application.entity.FormRule;
import cn.cegn.ra.application.entity.FormTexts;
import cn.cegn.ra.application.entity.FormVersion;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.kit.FieldReport;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The page {@code /admin/forms}: the texts of the printed form, in versions. */
@Named("formsPage")
@RequestScoped
public class FormsBacking {
    @EJB
    private FormTemplateDesk desk;

    @Inject
    private Words words;

    @Inject
    private FieldReport report;

    private List<FormVersion> versions;
    private String note;
    private String unitStatement;
    private String registrarItems;
    private String approverItems;
    private String footer;
    private LocalDate from;
    private String reason;
    private Integer seen;

    public List<FormVersion> getVersions() {
        if (versions == null) {
            versions = desk.versions();
        }
        return versions;
    }

    /** How a version stands: TO_COME, IN_FORCE or PAST. */
    public String state(FormVersion version) {
        int inForce = desk.inForce();
        return version.version() == inForce ? "IN_FORCE" : version.version() > inForce ? "TO_COME" : "PAST";
    }

    private FormTexts newest() {
        return getVersions().get(0).texts();
    }

    public String publish() {
        FormTexts texts = new FormTexts(note, unitStatement, registrarItems, approverItems, footer);
        Set<FormFault> faults = desk.publish(texts, from, reason, seen);
        if (faults.isEmpty()) {
            return report.done(words.say("forms.published"), "/admin/forms?faces-redirect=true");
        }
        faults.forEach(fault ->
                report.wrong(field(fault), words.say("forms.fault." + fault, FormRule.LONGEST_NOTE, FormRule.LONGEST)));
        if (faults.contains(FormFault.OVERTAKEN)) {
            seen = null; // he has the newer version before his eyes now
        }
        return null;
    }

    private static String field(FormFault fault) {
        return switch (fault) {
            case UNIT_STATEMENT_MISSING -> "f:unitStatement";
            case REGISTRAR_ITEMS_MISSING -> "f:registrarItems";
            case APPROVER_ITEMS_MISSING -> "f:approverItems";
            case FOOTER_MISSING -> "f:footer";
            case REASON_MISSING -> "f:reason";
            case FROM_IN_THE_PAST, FROM_BEFORE_ANOTHER -> "f:from";
            default -> null;
        };
    }

    public String getNote() {
        return note == null ? newest().note() : note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getUnitStatement() {
        return unitStatement == null ? newest().unitStatement() : unitStatement;
    }

    public void setUnitStatement(String unitStatement) {
        this.unitStatement = unitStatement;
    }

    public String getRegistrarItems() {
        return registrarItems == null ? newest().registrarItems() : registrarItems;
    }

    public void setRegistrarItems(String registrarItems) {
        this.registrarItems = registrarItems;
    }

    public String getApproverItems() {
        return approverItems == null ? newest().approverItems() : approverItems;
    }

    public void setApproverItems(String approverItems) {
        this.approverItems = approverItems;
    }

    public String getFooter() {
        return footer == null ? newest().footer() : footer;
    }

    public void setFooter(String footer) {
        this.footer = footer;
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

    /** The newest version that the page shows. */
    public int getSeen() {
        return seen == null ? getVersions().get(0).version() : seen;
    }

    public void setSeen(int seen) {
        this.seen = seen;
    }
}
