package cn.cegn.ra.web.act;

import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.web.kit.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The ten stages of a case for the stepper. */
public final class Stages {
    private final Words words;

    public Stages(Words words) {
        this.words = words;
    }

    /**
     * @param ended when a stage was finished, as text behind 已完成; empty if that is not known or not told
     */
    public List<Stage> of(State state, Mode mode, Function<cn.cegn.ra.lifecycle.Stage, String> ended) {
        return Arrays.stream(cn.cegn.ra.lifecycle.Stage.values())
                .map(stage -> stage(stage, progress(stage, state, mode), state, ended.apply(stage)))
                .toList();
    }

    private Stage stage(cn.cegn.ra.lifecycle.Stage stage, Stage.Progress progress, State state, String ended) {
        String note = progress == Stage.Progress.NOW && state.isEnd()
                ? words.say("state." + state)
                : words.say("stage.status." + key(progress));
        boolean dated = progress == Stage.Progress.DONE && !ended.isEmpty();
        return new Stage(
                stage.section() + " " + words.say("stage." + stage), progress, dated ? note + " " + ended : note);
    }

    private static Stage.Progress progress(cn.cegn.ra.lifecycle.Stage stage, State state, Mode mode) {
        if (!stage.appliesTo(mode)) {
            return Stage.Progress.NOT_APPLICABLE;
        }
        int order = stage.compareTo(state.stage());
        if (order == 0) {
            return Stage.Progress.NOW;
        }
        return order < 0 ? Stage.Progress.DONE : Stage.Progress.AHEAD;
    }

    private static String key(Stage.Progress progress) {
        return switch (progress) {
            case DONE -> "done";
            case NOW -> "now";
            case NOT_APPLICABLE -> "na";
            case AHEAD -> "later";
        };
    }
}
