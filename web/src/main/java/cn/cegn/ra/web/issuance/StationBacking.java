package cn.cegn.ra.web.issuance;

import cn.cegn.ra.application.entity.MakingRow;
import cn.cegn.ra.issuance.boundary.MakingDesk;
import cn.cegn.ra.issuance.entity.MakingView;
import cn.cegn.ra.issuance.entity.OrderView;
import cn.cegn.ra.lifecycle.Guard;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Offer;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.provisioning.entity.KeyJobView;
import cn.cegn.ra.token.job.StationAnswer;
import cn.cegn.ra.web.act.StepPages;
import cn.cegn.ra.web.act.Times;
import cn.cegn.ra.web.kit.Option;
import cn.cegn.ra.web.review.StepBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The page at the station: where the making of this case stands, and the one thing to do now (S2.6-3 … S2.6-5). */
@Named("station")
@RequestScoped
public class StationBacking extends StepBacking {
    @EJB
    private MakingDesk desk;

    @Inject
    private DeskBacking board;

    @Inject
    private Times times;

    private MakingView making;
    private List<Offer> offers;

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

    private StationAnswer.Stage stage() {
        KeyJobView job = getMaking().job();
        return job == null ? null : job.stage();
    }

    public List<BarStep> getBar() {
        return StationSteps.of(state(), stage());
    }

    /** The second line of a word of the bar: what was proved, or where it stands. */
    public String detail(BarStep word) {
        String plain = words().say("station.kind." + (word.kind().isEmpty() ? "later" : word.kind()));
        if (!word.kind().equals("done")) {
            return plain;
        }
        return switch (word.key()) {
            case "label" ->
                getMaking().job() == null ? plain : getMaking().job().label();
            case "issue" -> issuedAt().orElse(plain);
            default -> words().say("station.done." + word.key());
        };
    }

    private Optional<String> issuedAt() {
        return Optional.ofNullable(getMaking().order())
                .map(OrderView::answeredAt)
                .map(at -> words().say("station.done.issue", times.brief(at)));
    }

    /** What the station does now in parts, as it reports them. */
    public List<BarStep> getParts() {
        return theCase().getView().medium() == Medium.USB_KEY ? StationSteps.parts(state(), stage()) : List.of();
    }

    /** How many of them are done. */
    public long getPartsDone() {
        return getParts().stream().filter(part -> part.kind().equals("done")).count();
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
        if (state() == State.CONFORMITY_CONFIRMED && getPrimary() != null) {
            return state() + ".READY";
        }
        if (isKeyWanted()) {
            return state() + ".WANTED";
        }
        KeyJobView job = getMaking().job();
        // While the system works a failure can only be a driver that hung: the station is starting again.
        boolean named = (isFailed() || isWaiting()) && job != null && job.failure() != null;
        return state() + (named ? "." + job.failure() : "");
    }

    /** The one step that is open, as a link; null while the system works, a key has to be plugged in, or somebody else has the case. */
    public Option getPrimary() {
        return StationSteps.primary(state(), theCase().getView().medium())
                .filter(this::isFree)
                .flatMap(step -> step == Step.LABEL_KEY ? labelling() : Optional.of(link(step)))
                .orElse(null);
    }

    /** "Insert next key": the blank key that is plugged in is offered by its label. */
    private Optional<Option> labelling() {
        return board.plan()
                .blank()
                .map(key -> new Option(
                        StepPages.href(Step.LABEL_KEY, theCase().getId()) + "&serial="
                                + URLEncoder.encode(key.serial(), StandardCharsets.UTF_8),
                        words().say("station.label", key.stockLabel())));
    }

    /** Whether the case waits for a blank key to be plugged in. */
    public boolean isKeyWanted() {
        return state() == State.CONFORMITY_CONFIRMED
                && theCase().getView().medium() == Medium.USB_KEY
                && isFree(Step.LABEL_KEY)
                && board.plan().blank().isEmpty();
    }

    /** A key is plugged in, but nobody has taken it into stock. */
    public boolean isStranger() {
        return board.plan().stranger().isPresent();
    }

    /** The button that will work when the system is ready; null if there is none. */
    public String getAfterwards() {
        return StationSteps.afterwards(state())
                .map(step -> words().say("step." + step))
                .orElse(null);
    }

    /** Whether the person may claim the case here. */
    public boolean isClaimable() {
        return StationSteps.primary(state(), theCase().getView().medium())
                        .flatMap(this::offer)
                        .filter(offer -> offer.missing().equals(List.of(Guard.CLAIMED)))
                        .isPresent()
                && theCase().getView().parties().approver() == null;
    }

    /** Why the next step can not be done by the person now; empty if it can. */
    public List<String> getBlocked() {
        MakingRow row = board.getRow();
        if (row != null && !row.isUnclaimed() && !row.mine()) {
            return List.of(words().say("desk.colleague", row.claimedBy()));
        }
        return StationSteps.primary(state(), theCase().getView().medium())
                .flatMap(this::offer)
                .map(offer -> offer.missing().stream()
                        .map(guard -> words().say("guard." + guard))
                        .toList())
                .orElse(List.of());
    }

    public List<Way> getOthers() {
        return StationSteps.others(state()).stream()
                .filter(this::isFree)
                .map(step -> new Way(
                        StepPages.href(step, theCase().getId()),
                        words().say("step." + step),
                        words().orElse("station.other." + step, words().say("station.other"))))
                .toList();
    }

    private Optional<Offer> offer(Step step) {
        if (offers == null) {
            offers = theCase().offers();
        }
        return offers.stream().filter(offer -> offer.step() == step).findFirst();
    }

    private boolean isFree(Step step) {
        return offer(step).filter(Offer::isFree).isPresent();
    }

    private Option link(Step step) {
        return new Option(StepPages.href(step, theCase().getId()), words().say("step." + step));
    }

    /** The key of this case is being made and not plugged in. */
    public boolean isGone() {
        return getMaking().job() != null
                && state().isMaking()
                && board.getBoard().slots().stream()
                        .noneMatch(slot ->
                                slot.key().serial().equals(getMaking().job().serial()));
    }
}
