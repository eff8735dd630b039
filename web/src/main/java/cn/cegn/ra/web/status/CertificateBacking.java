package cn.cegn.ra.web.status;

import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.status.boundary.StatusEntry;
import cn.cegn.ra.status.boundary.StatusEntry.Opening;
import cn.cegn.ra.status.entity.StatusKind;
import cn.cegn.ra.status.entity.StatusReason;
import cn.cegn.ra.status.entity.StatusStep;
import cn.cegn.ra.web.shell.SignedIn;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The page of one certificate: what can be done with it now, by what the table says. */
@Named("certificatePage")
@RequestScoped
public class CertificateBacking {
    @EJB
    private StatusEntry entry;

    @Inject
    private CertificateOnPage theCertificate;

    @Inject
    private CertificateWords standings;

    @Inject
    private StatusNews news;

    @Inject
    private SignedIn signedIn;

    private List<Opening> possible;
    private StatusKind kind;
    private StatusReason reason;
    private String note;
    private String why;

    public String getStanding() {
        return standings.standing(theCertificate.getRow());
    }

    public String getTagKind() {
        return standings.kind(theCertificate.getRow());
    }

    public String getLeft() {
        return standings.left(theCertificate.getRow());
    }

    private List<Opening> possible() {
        if (possible == null) {
            boolean mayBegin = List.of("APPLICANT", "HANDLER", "REGISTRAR", "RA_APPROVER").stream()
                    .anyMatch(signedIn::is);
            possible = mayBegin ? entry.possible(theCertificate.getId()) : List.of();
        }
        return possible;
    }

    private boolean isPossible(StatusStep step) {
        return possible().stream().anyMatch(opening -> opening.step() == step);
    }

    public boolean isReportable() {
        return isPossible(StatusStep.REPORT_LOSS);
    }

    public boolean isAskable() {
        return isPossible(StatusStep.ASK);
    }

    public boolean isProposable() {
        return isPossible(StatusStep.PROPOSE);
    }

    public boolean isHoldable() {
        return isPossible(StatusStep.HOLD_AT_ONCE);
    }

    /** Whether a new PIN can be asked for on the page of unlocking. */
    public boolean isUnlockable() {
        return isAskable() && theCertificate.getRow().terms().medium() == Medium.USB_KEY;
    }

    public boolean isNothingPossible() {
        return possible().isEmpty();
    }

    /** The kinds of an ordinary request that lead on from where the certificate stands. */
    public List<StatusKind> getKinds() {
        StatusStep step = isProposable() ? StatusStep.PROPOSE : StatusStep.ASK;
        return possible().stream()
                .filter(opening -> opening.step() == step)
                .map(Opening::kind)
                .toList();
    }

    public List<StatusReason> getReasons() {
        return StatusReason.ofRevocation();
    }

    public String ask() {
        return news.of(StatusStep.ASK, () -> entry.ask(theCertificate.getId(), kind, reason, note));
    }

    public String propose() {
        return news.of(StatusStep.PROPOSE, () -> entry.propose(theCertificate.getId(), kind, reason, note));
    }

    public String hold() {
        return news.of(StatusStep.HOLD_AT_ONCE, () -> entry.holdAtOnce(theCertificate.getId(), why));
    }

    public StatusKind getKind() {
        return kind;
    }

    public void setKind(StatusKind kind) {
        this.kind = kind;
    }

    public StatusReason getReason() {
        return reason;
    }

    public void setReason(StatusReason reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
