package cn.cegn.ra.web.issuance;

import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.token.job.StationAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far the making of a certificate has come, in the six words of the station; green is proven on the device. */
public final class StationSteps {
    private static final List<String> WORDS = List.of("found", "label", "pair", "issue", "write", "prove");
    private static final List<StationAnswer.Stage> PREPARING = List.of(
            StationAnswer.Stage.FOUND,
            StationAnswer.Stage.INITIALISED,
            StationAnswer.Stage.KEY_PAIR,
            StationAnswer.Stage.REQUEST);
    private static final List<StationAnswer.Stage> WRITING =
            List.of(StationAnswer.Stage.CERTIFICATE, StationAnswer.Stage.PROVED);
    private static final int ISSUE = 3;
    private static final int WRITE = 4;
    private static final int PROVE = 5;

    private StationSteps() {}

    /** @param stage the last that the station reported, or null */
    public static List<BarStep> of(State state, StationAnswer.Stage stage) {
        int done = done(state, stage);
        List<BarStep> bar = new ArrayList<>();
        for (int i = 0; i < WORDS.size(); i++) {
            String kind = i < done ? "done" : "";
            if (i == done) {
                kind = isFailure(state) ? "fail" : "now";
            }
            bar.add(new BarStep(WORDS.get(i), kind));
        }
        return List.copyOf(bar);
    }

    private static int done(State state, StationAnswer.Stage stage) {
        return switch (state) {
            case CONFORMITY_CONFIRMED -> 0;
            case KEY_PREPARING, KEY_FAILED -> prepared(stage);
            case KEY_READY, ISSUING, ISSUE_FAILED -> ISSUE;
            case ISSUED, WRITE_FAILED -> stage == StationAnswer.Stage.CERTIFICATE ? PROVE : WRITE;
            default -> WORDS.size();
        };
    }

    private static int prepared(StationAnswer.Stage stage) {
        if (stage == null) {
            return 0;
        }
        return stage == StationAnswer.Stage.FOUND ? 1 : 2;
    }

    /** The parts of what the station does now, or did when it broke off; empty while it has nothing to do with the case. */
    public static List<BarStep> parts(State state, StationAnswer.Stage stage) {
        List<StationAnswer.Stage> stages = switch (state) {
            case KEY_PREPARING, KEY_FAILED -> PREPARING;
            case ISSUED, WRITE_FAILED -> WRITING;
            default -> List.of();
        };
        List<BarStep> parts = new ArrayList<>();
        String next = isFailure(state) ? "fail" : "now";
        for (StationAnswer.Stage part : stages) {
            boolean reached = stage != null && part.compareTo(stage) <= 0;
            parts.add(new BarStep(part.name(), reached ? "done" : next));
            next = reached ? next : "";
        }
        return List.copyOf(parts);
    }

    public static boolean isFailure(State state) {
        return state == State.KEY_FAILED || state == State.ISSUE_FAILED || state == State.WRITE_FAILED;
    }

    /** Whether the system works and the page looks again by itself. */
    public static boolean isWaiting(State state) {
        return state == State.KEY_PREPARING || state == State.ISSUING || state == State.ISSUED;
    }

    /** The one step that the page asks for; empty while the system works. */
    public static Optional<Step> primary(State state, Medium medium) {
        return Optional.ofNullable(
                switch (state) {
                    case CONFORMITY_CONFIRMED -> medium == Medium.USB_KEY ? Step.LABEL_KEY : Step.ISSUE_SOFT;
                    case KEY_FAILED -> Step.CHANGE_KEY;
                    case KEY_READY -> Step.ISSUE;
                    case ISSUE_FAILED -> Step.RETRY_ISSUE;
                    case WRITE_FAILED -> Step.RETRY_WRITE;
                    case MADE -> Step.SIGN_OFF_MAKING;
                    default -> null;
                });
    }

    /** The step that comes when the system has done its work; its button is shown and does not work yet. */
    public static Optional<Step> afterwards(State state) {
        return switch (state) {
            case KEY_PREPARING -> Optional.of(Step.ISSUE);
            case ISSUING, ISSUED -> Optional.of(Step.SIGN_OFF_MAKING);
            default -> Optional.empty();
        };
    }

    /** The other ways out. */
    public static List<Step> others(State state) {
        return switch (state) {
            case KEY_READY -> List.of(Step.CHANGE_KEY);
            case ISSUE_FAILED, CONFORMITY_CONFIRMED -> List.of(Step.ABANDON_ISSUE);
            case WRITE_FAILED, MADE -> List.of(Step.REMAKE);
            default -> List.of();
        };
    }
}
