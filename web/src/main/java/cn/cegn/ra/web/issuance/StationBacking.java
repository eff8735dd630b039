package cn.cegn.ra.web.issuance;

import cn.cegn.ra.issuance.boundary.MakingDesk;
import cn.cegn.ra.issuance.entity.MakingView;
import cn.cegn.ra.issuance.entity.OrderView;
import cn.cegn.ra.lifecycle.Offer;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.provisioning.boundary.Stations;
import cn.cegn.ra.provisioning.entity.KeyJobView;
import cn.cegn.ra.provisioning.entity.SeenKeyView;
import cn.cegn.ra.web.act.StepPages;
import cn.cegn.ra.web.kit.Option;
import cn.cegn.ra.web.review.StepBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The page at the station: where the making of this case stands, and the one thing to do now (S2.6-3 … S2.6-5). */
@Named("station")
@RequestScoped
public class StationBacking extends StepBacking {
    @EJB
    private MakingDesk desk;

    @EJB
    private Stations stations;

    private MakingView making;
    private List<SeenKeyView> seen;

    @Override
    protected Step step() {
        return Step.SIGN_OFF_MAKING;
    }

    public MakingView getMaking() {
        if (making == null) {
            making = desk.making(theCase().ref()).orElseThrow();
        }
        return making;
    }

    private State state() {
        return theCase().getView().state();
    }

    public List<BarStep> getBar() {
        KeyJobView job = getMaking().job();
        return StationSteps.of(state(), job == null ? null : job.stage());
    }

    public boolean isWaiting() {
        return StationSteps.isWaiting(state());
    }

    public boolean isFailed() {
        return StationSteps.isFailure(state());
    }

    /** What to do now, by state and by what the station said. */
    public String getTitle() {
        return words().orElse(
                        "station.now." + reason(),
                        words().orElse("station.now." + state(), words().say("state." + state())));
    }

    /** What happened, and what is safe; nothing once the key has left the station. */
    public String getText() {
        return words().orElse("station.text." + reason(), words().orElse("station.text." + state(), ""));
    }

    private String reason() {
        if (state() == State.ISSUE_FAILED) {
            OrderView order = getMaking().order();
            return state() + (order == null || order.failure() == null ? "" : "." + order.failure());
        }
        KeyJobView job = getMaking().job();
        // While the system works a failure can only be a driver that hung: the station is starting again.
        boolean named = (isFailed() || isWaiting()) && job != null && job.failure() != null;
        return state() + (named ? "." + job.failure() : "");
    }

    /** The one step that is open, as a link; null while the system works or somebody else has the case. */
    public Option getPrimary() {
        return StationSteps.primary(state(), theCase().getView().medium())
                .filter(this::isFree)
                .map(this::link)
                .orElse(null);
    }

    /** Why the next step can not be done by the person now; empty if it can. */
    public List<String> getBlocked() {
        return StationSteps.primary(state(), theCase().getView().medium())
                .flatMap(theCase()::offer)
                .map(offer -> offer.missing().stream()
                        .map(guard -> words().say("guard." + guard))
                        .toList())
                .orElse(List.of());
    }

    public List<Option> getOthers() {
        return StationSteps.others(state()).stream()
                .filter(this::isFree)
                .map(this::link)
                .toList();
    }

    private boolean isFree(Step step) {
        return theCase().offer(step).filter(Offer::isFree).isPresent();
    }

    private Option link(Step step) {
        return new Option(StepPages.href(step, theCase().getId()), words().say("step." + step));
    }

    /** What is plugged in now. */
    public List<SeenKeyView> getSeen() {
        if (seen == null) {
            seen = stations.seen();
        }
        return seen;
    }

    /** Whether a plugged-in key is the one of this case. */
    public boolean isMine(SeenKeyView key) {
        return Optional.ofNullable(getMaking().job())
                .map(job -> job.serial().equals(key.serial()))
                .orElse(false);
    }

    /** The key of this case is not plugged in. */
    public boolean isGone() {
        return getMaking().job() != null && getSeen().stream().noneMatch(this::isMine);
    }
}
