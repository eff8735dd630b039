package cn.cegn.ra.web.status;

import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.registration.entity.IdentitySheet;
import cn.cegn.ra.status.boundary.StatusDesk;
import cn.cegn.ra.status.entity.StatusGuard;
import cn.cegn.ra.status.entity.StatusState;
import cn.cegn.ra.status.entity.StatusStep;
import cn.cegn.ra.web.act.Words;
import cn.cegn.ra.web.registration.IdentityEntries;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** The page of one status request: where it stands, what that means, and the steps that stand open to the person. */
@Named("statusCase")
@RequestScoped
public class StatusBacking {
    /** What ends in nothing, or in less than was asked for. */
    private static final Set<StatusStep> BAD = Set.of(
            StatusStep.WITHDRAW,
            StatusStep.NOT_ACCEPT,
            StatusStep.NOT_APPROVE,
            StatusStep.NOT_REVOKE,
            StatusStep.NOT_LIFT,
            StatusStep.NOT_CONFIRM_FOUND);

    private final IdentityEntries entries = new IdentityEntries();

    @EJB
    private StatusDesk desk;

    @Inject
    private StatusOnPage theStatus;

    @Inject
    private StatusNews news;

    @Inject
    private Words words;

    private IdentitySheet sheet;
    private String reason;

    public String getState() {
        return words.say("statusState." + state());
    }

    private StatusState state() {
        return theStatus.getView().state();
    }

    /** Colour of the state's tag. */
    public String getKind() {
        return switch (state()) {
            case RESUMED -> "ok";
            case REVOKED -> "bad";
            case SUSPENDED, HELD, EMERGENCY_HELD, HOLD_OVERDUE -> "wait";
            case REFUSED, WITHDRAWN, SUPERSEDED -> "na";
            default -> "act";
        };
    }

    /** Who moves next; empty at an end. */
    public String getMover() {
        return state().mover().map(role -> words.say("role." + role)).orElse("");
    }

    /** The line is grey while the CA works. */
    public String getMoverKind() {
        return state().asks().isPresent() ? "off" : "";
    }

    public String getTitle() {
        return words.say("statusNow." + state());
    }

    public String getText() {
        return words.say("statusText." + state());
    }

    /** Decisions that take no words. */
    public List<StatusStep> getPlain() {
        return theStatus.open().stream()
                .filter(step -> !isToConfirm(step) && !isToReason(step))
                .toList();
    }

    /** Decisions that take a reason. */
    public List<StatusStep> getReasoned() {
        return theStatus.open().stream().filter(StatusBacking::isToReason).toList();
    }

    /** The step that confirms who asks, or says that the key was found; null if none is open. */
    public StatusStep getConfirming() {
        return theStatus.open().stream()
                .filter(StatusBacking::isToConfirm)
                .findFirst()
                .orElse(null);
    }

    private static boolean isToConfirm(StatusStep step) {
        return step.guards().contains(StatusGuard.IDENTITY_AND_AUTHENTICITY);
    }

    private static boolean isToReason(StatusStep step) {
        return step.guards().contains(StatusGuard.REASONS_GIVEN);
    }

    public String style(StatusStep step) {
        return BAD.contains(step) ? "btn bad" : step.roles().contains(Role.APPLICANT) ? "btn" : "btn pri";
    }

    public String decide(StatusStep step) {
        return news.of(step, () -> desk.decide(theStatus.ref(), step, reason));
    }

    public IdentitySheet getSheet() {
        if (sheet == null) {
            sheet = desk.sheet(theStatus.getId()).orElseThrow();
        }
        return sheet;
    }

    public String confirm() {
        StatusStep step = getConfirming();
        if (step == null) {
            return "/status-request?faces-redirect=true&r=" + theStatus.getId();
        }
        return news.of(
                step, () -> desk.confirm(theStatus.ref(), step, entries.verification(), entries.requestAuthenticity()));
    }

    public IdentityEntries getEntries() {
        return entries;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
