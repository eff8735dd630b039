package cn.cegn.ra.web.admin;

import cn.cegn.ra.ca.CaCircuit;
import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CaHealth;
import cn.cegn.ra.ca.CaHealth.Finding;
import cn.cegn.ra.issuance.boundary.CaCondition;
import cn.cegn.ra.issuance.entity.CaIncidentView;
import cn.cegn.ra.issuance.entity.CaReport;
import cn.cegn.ra.web.act.Times;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;

/** The page {@code /admin/ca}: how the CA is, what waits for it, what went wrong there. A plain form sends {@code check}. */
@Named("ca")
@RequestScoped
public class CaBacking {
    @EJB
    private CaCondition condition;

    @Inject
    private Words words;

    @Inject
    private Times times;

    @Inject
    private HttpServletRequest request;

    private CaReport report;

    public CaReport getReport() {
        if (report == null) {
            report = condition.report();
        }
        return report;
    }

    public boolean isKnown() {
        return getReport().health() != null;
    }

    public boolean isReady() {
        return getReport().isReady();
    }

    /** What makes the CA not ready, in the CA's or the system's own words. */
    public String getDetail() {
        return isKnown() ? getReport().health().detail() : "";
    }

    public List<Finding> getFindings() {
        return isKnown() ? getReport().health().findings() : List.of();
    }

    /** The kind of tag for a finding. */
    public String kind(Finding finding) {
        return switch (finding.verdict()) {
            case OK -> "ok";
            case WARNING -> "wait";
            case FAILED -> "bad";
            case NOT_CHECKED -> "na";
        };
    }

    /** Whether the page says what to do about a finding; the CA's own words, which are English, stand below. */
    public boolean mends(Finding finding) {
        return finding.verdict() == CaHealth.Verdict.WARNING || finding.verdict() == CaHealth.Verdict.FAILED;
    }

    /** The kind of tag for an incident; a name of its own, because expressions do not tell overloads apart. */
    public String incidentKind(CaIncidentView incident) {
        return incident.kind() == CaException.Kind.BROKEN ? "bad" : "wait";
    }

    public List<CaIncidentView> getIncidents() {
        return getReport().incidents();
    }

    /** What became of the certificate of an incident; empty if there is none. */
    public String fate(CaIncidentView incident) {
        if (incident.serialNumber() == null) {
            return "";
        }
        if (incident.suspendFailure() != null) {
            return words.say("ca.suspendFailed", incident.suspendFailure());
        }
        return incident.isOpen()
                ? words.say("ca.notSuspended")
                : words.say("ca.suspended", times.brief(incident.suspendedAt()));
    }

    public String getCircuit() {
        CaCircuit.Condition circuit = getReport().circuit();
        String key = "ca.circuit." + circuit.position();
        return circuit.position() == CaCircuit.Position.OPEN
                ? words.say(key, times.exact(circuit.trialAt()), circuit.failures())
                : words.say(key);
    }

    public boolean isAsked() {
        return "POST".equals(request.getMethod()) && request.getParameter("check") != null;
    }

    /** Asks the CA and shows what was found, by GET. */
    public void checkAgain() throws IOException {
        condition.checkAgain();
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words.say("ca.again.done"), null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.getExternalContext().redirect(request.getContextPath() + "/admin/ca");
    }
}
