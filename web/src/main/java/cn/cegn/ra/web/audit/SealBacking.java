package cn.cegn.ra.web.audit;

import cn.cegn.ra.audit.boundary.AuditVerification;
import cn.cegn.ra.audit.chain.Finding;
import cn.cegn.ra.audit.entity.VerificationView;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;

/** The page {@code /audit/seal}: how far the trail is sealed, and what its verifications found. A plain form sends {@code verify} to the page's own address. */
@Named("sealPage")
@RequestScoped
public class SealBacking {
    private static final int ROWS = 10;

    @EJB
    private AuditVerification verification;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private AuditVerification.Seal seal;
    private List<VerificationView> runs;

    public AuditVerification.Seal getSeal() {
        if (seal == null) {
            seal = verification.seal();
        }
        return seal;
    }

    public boolean isSealed() {
        return getSeal().head().isPresent();
    }

    /** The newest verification; null if there was none. */
    public VerificationView getNewest() {
        return runs().isEmpty() ? null : runs().get(0);
    }

    /** The ones before it. */
    public List<VerificationView> getEarlier() {
        return runs().isEmpty() ? List.of() : runs().subList(1, runs().size());
    }

    public boolean isRunning() {
        return getNewest() != null && getNewest().isRunning();
    }

    public String text(Finding finding) {
        return words.say(
                "seal.finding." + finding.kind(),
                String.valueOf(finding.position()),
                String.valueOf(finding.eventId()),
                String.valueOf(finding.checkpoint()));
    }

    /** See ra:tag. */
    public String kind(VerificationView run) {
        if (run.isRunning()) {
            return "wait";
        }
        return run.isWhole() ? "ok" : "bad";
    }

    /** In a word. */
    public String result(VerificationView run) {
        if (run.isRunning()) {
            return words.say("seal.running");
        }
        if (run.failure() != null) {
            return words.say("seal.stopped");
        }
        return run.isWhole() ? words.say("seal.whole") : words.say("seal.broken", String.valueOf(run.found()));
    }

    public boolean isAsked() {
        return "POST".equals(request.getMethod()) && request.getParameter("verify") != null;
    }

    /** Begins a verification and shows the page, by GET. */
    public void begin() throws IOException {
        verification.begin(request.getRemoteUser());
        FacesContext.getCurrentInstance().getExternalContext().redirect(request.getContextPath() + "/audit/seal");
    }

    private List<VerificationView> runs() {
        if (runs == null) {
            runs = verification.latest(ROWS);
        }
        return runs;
    }
}
