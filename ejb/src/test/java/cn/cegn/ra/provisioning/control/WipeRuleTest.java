package cn.cegn.ra.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.provisioning.control.WipeRule.Verdict;
import cn.cegn.ra.provisioning.entity.KeyOrigin;
import cn.cegn.ra.provisioning.entity.KeyProposal;
import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.provisioning.entity.KeyStep;
import cn.cegn.ra.provisioning.entity.KeyWipe;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.job.StationAnswer;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WipeRuleTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:06:00Z");
    private static final Actor SECOND = new Actor("shenpi2", "p-2", "Second", Role.RA_APPROVER, null);
    private static final StationAnswer WIPED = new StationAnswer.Wiped("wipe-1", "A1");
    private static final StationAnswer FAILED =
            new StationAnswer.Failed("wipe-1", "A1", Failure.KEY_NOT_PRESENT, "no key A1");
    private static final KeyProposal WANTED = proposal(KeyStep.WIPE, NOW.minusSeconds(60));

    private final KeyWipe wipe =
            new KeyWipe("wipe-1", 5, new KeyWipe.Order(7, 1, "ws-02", SECOND, false), new Pin("90817263"), NOW);

    private static KeyProposal proposal(KeyStep step, Instant at) {
        return new KeyProposal(step, "p-1", "First", at, "by the station");
    }

    private static StockKeyView key(KeyState state, KeyProposal proposal) {
        return new StockKeyView(
                "A1", "ACME", "K2", "K-000001", state, NOW, 7L, 1, new KeyOrigin("safe", null), proposal);
    }

    private Verdict verdict(StationAnswer answer, String station) {
        return WipeRule.of(answer, station, wipe, key(KeyState.RETURNED, WANTED));
    }

    @Test
    @DisplayName("S-D-01: that the key is empty is taken from the station that was told, of the key that was named")
    void onlyTheStationThatWasToldCounts() {
        assertThat(verdict(WIPED, "ws-02")).isEqualTo(Verdict.WIPED);
        assertThat(verdict(WIPED, null)).as("of this very server").isEqualTo(Verdict.WIPED);
        assertThat(verdict(WIPED, "ws-03")).isEqualTo(Verdict.IGNORE);
        assertThat(verdict(new StationAnswer.Wiped("wipe-1", "B2"), "ws-02")).isEqualTo(Verdict.IGNORE);
        assertThat(verdict(new StationAnswer.Unblocked("wipe-1", "A1"), "ws-02"))
                .isEqualTo(Verdict.IGNORE);
    }

    @Test
    @DisplayName("S-D-01: an answer that comes twice changes nothing")
    void anAnswerCountsOnce() {
        wipe.wiped(NOW);
        assertThat(verdict(WIPED, "ws-02")).isEqualTo(Verdict.IGNORE);
        assertThat(verdict(FAILED, "ws-02")).isEqualTo(Verdict.IGNORE);
        assertThat(wipe.newUserPin()).as("the PIN is the key's now").isEmpty();
    }

    @Test
    @DisplayName("S-D-01: after a failure only that the key is empty counts, which a second delivery may have brought")
    void emptyCountsAfterAFailure() {
        assertThat(verdict(FAILED, "ws-02")).isEqualTo(Verdict.FAILED);
        wipe.failed(Failure.KEY_NOT_PRESENT, "no key A1", NOW);
        assertThat(verdict(FAILED, "ws-02")).isEqualTo(Verdict.IGNORE);
        assertThat(verdict(WIPED, "ws-02")).isEqualTo(Verdict.WIPED);
    }

    @Test
    @DisplayName("S-D-01: a station that starts its driver again is noted, and the wiping goes on")
    void aRestartIsNoted() {
        StationAnswer restarting = new StationAnswer.Restarting("wipe-1", "A1", "C_InitToken");
        assertThat(verdict(restarting, "ws-02")).isEqualTo(Verdict.NOTE_RESTART);
        wipe.restarting("C_InitToken");
        assertThat(wipe.view().open()).isTrue();
        assertThat(verdict(WIPED, "ws-02")).isEqualTo(Verdict.WIPED);
    }

    @Test
    @DisplayName(
            "S-D-02: what was withdrawn, or proposed anew since, does not move the key by an answer to the former order")
    void aWithdrawnOrderDoesNotMoveTheKey() {
        KeyProposal anew = proposal(KeyStep.WIPE, NOW.plusSeconds(60));
        KeyProposal other = proposal(KeyStep.DESTROY, NOW.minusSeconds(60));
        assertThat(WipeRule.of(WIPED, "ws-02", wipe, key(KeyState.DEFECT, null)))
                .isEqualTo(Verdict.WIPED_UNWANTED);
        assertThat(WipeRule.of(WIPED, "ws-02", wipe, key(KeyState.DEFECT, anew)))
                .isEqualTo(Verdict.WIPED_UNWANTED);
        assertThat(WipeRule.of(WIPED, "ws-02", wipe, key(KeyState.DEFECT, other)))
                .isEqualTo(Verdict.WIPED_UNWANTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DEFECT", "RETURNED"})
    @DisplayName("S-D-01: a late answer does not touch a key that went another way meanwhile")
    void aLateAnswerChangesNothing(KeyState state) {
        assertThat(WipeRule.of(WIPED, "ws-02", wipe, key(state, WANTED))).isEqualTo(Verdict.IGNORE);
        assertThat(WipeRule.of(FAILED, "ws-02", wipe, key(state, WANTED))).isEqualTo(Verdict.IGNORE);
    }
}
