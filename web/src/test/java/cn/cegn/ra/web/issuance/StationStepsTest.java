package cn.cegn.ra.web.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.token.job.StationAnswer.Stage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StationStepsTest {
    private static List<String> kinds(State state, Stage stage) {
        return StationSteps.of(state, stage).stream().map(BarStep::kind).toList();
    }

    @Test
    @DisplayName("S2.6-5: green is what the device has proved, and the step at hand is marked")
    void theBarFollowsTheDevice() {
        assertThat(kinds(State.KEY_PREPARING, null)).containsExactly("now", "", "", "", "", "");
        assertThat(kinds(State.KEY_PREPARING, Stage.INITIALISED)).containsExactly("done", "done", "now", "", "", "");
        assertThat(kinds(State.KEY_READY, Stage.REQUEST)).containsExactly("done", "done", "done", "now", "", "");
        assertThat(kinds(State.ISSUED, Stage.CERTIFICATE))
                .containsExactly("done", "done", "done", "done", "done", "now");
        assertThat(kinds(State.MADE, Stage.PROVED)).containsOnly("done");
    }

    @Test
    @DisplayName("S2.6-5: a failure stands where it happened")
    void aFailureStandsWhereItHappened() {
        assertThat(kinds(State.WRITE_FAILED, Stage.REQUEST))
                .containsExactly("done", "done", "done", "done", "fail", "");
        assertThat(kinds(State.KEY_FAILED, Stage.FOUND)).containsExactly("done", "fail", "", "", "", "");
    }

    @Test
    @DisplayName(
            "S2.6-3, S2.6-5: the parts follow what the station reported, and a failure stands at the one that it did not reach")
    void thePartsFollowTheStation() {
        assertThat(parts(State.KEY_PREPARING, null)).containsExactly("now", "", "", "");
        assertThat(parts(State.KEY_PREPARING, Stage.INITIALISED)).containsExactly("done", "done", "now", "");
        assertThat(parts(State.KEY_FAILED, Stage.FOUND)).containsExactly("done", "fail", "", "");
        assertThat(parts(State.ISSUED, Stage.REQUEST)).containsExactly("now", "");
        assertThat(parts(State.WRITE_FAILED, Stage.CERTIFICATE)).containsExactly("done", "fail");
        assertThat(parts(State.MADE, Stage.PROVED)).isEmpty();
    }

    private static List<String> parts(State state, Stage stage) {
        return StationSteps.parts(state, stage).stream().map(BarStep::kind).toList();
    }

    @Test
    @DisplayName("S2.6-4: while the system works there is no button, otherwise exactly one")
    void thereIsOnePrimaryStep() {
        List<State> making = Arrays.stream(State.values())
                .filter(state ->
                        state.compareTo(State.CONFORMITY_CONFIRMED) >= 0 && state.compareTo(State.WRITE_FAILED) <= 0)
                .toList();
        assertThat(making)
                .allSatisfy(state -> assertThat(
                                StationSteps.primary(state, Medium.USB_KEY).isPresent())
                        .isNotEqualTo(StationSteps.isWaiting(state)));
    }

    @Test
    @DisplayName("S-D-05: a soft certificate is issued without a key")
    void softGoesStraightToIssuing() {
        assertThat(StationSteps.primary(State.CONFORMITY_CONFIRMED, Medium.SOFT))
                .contains(Step.ISSUE_SOFT);
        assertThat(StationSteps.primary(State.CONFORMITY_CONFIRMED, Medium.USB_KEY))
                .contains(Step.LABEL_KEY);
    }
}
