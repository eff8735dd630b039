package cn.cegn.ra.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.issuance.Approved;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.provisioning.SampleRequests;
import cn.cegn.ra.provisioning.control.AnswerRule.Verdict;
import cn.cegn.ra.provisioning.entity.JobPhase;
import cn.cegn.ra.provisioning.entity.KeyJob;
import cn.cegn.ra.provisioning.entity.KeyJobView;
import cn.cegn.ra.token.job.StationAnswer;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnswerRuleTest {
    private static final String JOB = "ZS20261123000001K-1-K-000001";
    private static final String ISSUED = "ab".repeat(32);
    private static final StationAnswer.Failed FAILED =
            new StationAnswer.Failed(JOB, "A1", Failure.KEY_REMOVED, "CKR_DEVICE_REMOVED");
    private static final StationAnswer.Written WRITTEN = new StationAnswer.Written(JOB, "A1", ISSUED);

    private static Verdict verdict(StationAnswer answer, State state) {
        return AnswerRule.of(answer, Approved.person(state, 1), new AnswerRule.Awaited(job(), ISSUED, true));
    }

    private static KeyJobView job() {
        return new KeyJobView(
                JOB,
                new KeyJob.Subject(7, 1, "A1", "K-000001"),
                "local",
                JobPhase.PREPARING,
                null,
                null,
                null,
                null,
                null);
    }

    private static StationAnswer.Prepared prepared(String serial, byte[] request, boolean proved) {
        return new StationAnswer.Prepared(JOB, serial, new byte[20], request, proved);
    }

    @Test
    @DisplayName("S2.6-3: a request signed by a key pair that was made on the labelled key makes it ready")
    void aProvedRequestMakesTheKeyReady() {
        assertThat(verdict(prepared("A1", SampleRequests.request(), true), State.KEY_PREPARING))
                .isEqualTo(Verdict.KEY_READY);
    }

    @Test
    @DisplayName("S2.6-5: a station that starts again because a driver hung is noted, and nothing has failed")
    void aRestartIsNoFailure() {
        StationAnswer restarting = new StationAnswer.Restarting(JOB, "A1", "C_GenerateKeyPair");
        assertThat(verdict(restarting, State.KEY_PREPARING)).isEqualTo(Verdict.NOTE_RESTART);
        assertThat(verdict(restarting, State.ISSUED)).isEqualTo(Verdict.NOTE_RESTART);
        assertThat(verdict(restarting, State.KEY_READY)).isEqualTo(Verdict.IGNORE);
        assertThat(AnswerRule.jobOf(restarting)).isEqualTo(JOB);
    }

    @Test
    @DisplayName("S2.6-4: a key pair that is not proved to come from the key is refused")
    void anUnprovedKeyIsRefused() {
        assertThat(verdict(prepared("A1", SampleRequests.request(), false), State.KEY_PREPARING))
                .isEqualTo(Verdict.PREPARATION_FAILED);
    }

    @Test
    @DisplayName("S2.6-4: a request that another key signed is refused, and so is no request at all")
    void aRequestWithoutProofIsRefused() {
        byte[] foreign = SampleRequests.request(SampleRequests.pair(), SampleRequests.pair());
        assertThat(verdict(prepared("A1", foreign, true), State.KEY_PREPARING)).isEqualTo(Verdict.PREPARATION_FAILED);
        assertThat(verdict(prepared("A1", new byte[] {1, 2}, true), State.KEY_PREPARING))
                .isEqualTo(Verdict.PREPARATION_FAILED);
    }

    @Test
    @DisplayName("S2.6-5: an answer from another key than the labelled one is a failure")
    void anotherKeyIsAFailure() {
        assertThat(verdict(prepared("B2", SampleRequests.request(), true), State.KEY_PREPARING))
                .isEqualTo(Verdict.PREPARATION_FAILED);
        assertThat(verdict(new StationAnswer.Written(JOB, "B2", ISSUED), State.ISSUED))
                .isEqualTo(Verdict.WRITE_FAILED);
    }

    @Test
    @DisplayName("S2.6-5: what was read back must be the certificate that was issued")
    void theReadBackIsCompared() {
        assertThat(verdict(WRITTEN, State.ISSUED)).isEqualTo(Verdict.WRITTEN);
        assertThat(verdict(new StationAnswer.Written(JOB, "A1", "cd".repeat(32)), State.ISSUED))
                .isEqualTo(Verdict.WRITE_FAILED);
    }

    @Test
    @DisplayName("S2.6-5: a failure belongs to what the case waits for")
    void aFailureBelongsToTheState() {
        assertThat(verdict(FAILED, State.KEY_PREPARING)).isEqualTo(Verdict.PREPARATION_FAILED);
        assertThat(verdict(FAILED, State.ISSUED)).isEqualTo(Verdict.WRITE_FAILED);
    }

    @Test
    @DisplayName("S2.6-5: an answer that comes twice or late changes nothing, whatever the state")
    void lateAnswersAreIgnored() {
        List<State> waiting = List.of(State.KEY_PREPARING, State.ISSUED);
        assertThat(Arrays.stream(State.values()).filter(state -> !waiting.contains(state)))
                .allSatisfy(state -> {
                    assertThat(verdict(prepared("A1", new byte[0], true), state))
                            .isEqualTo(Verdict.IGNORE);
                    assertThat(verdict(WRITTEN, state)).isEqualTo(Verdict.IGNORE);
                    assertThat(verdict(FAILED, state)).isEqualTo(Verdict.IGNORE);
                    assertThat(verdict(new StationAnswer.Progress(JOB, StationAnswer.Stage.FOUND), state))
                            .isEqualTo(Verdict.IGNORE);
                });
    }

    @Test
    @DisplayName("S2.6-5: each kind of answer to a job names it; a greeting is about none")
    void answersNameTheirJob() {
        assertThat(AnswerRule.jobOf(WRITTEN)).isEqualTo(JOB);
        assertThat(AnswerRule.jobOf(FAILED)).isEqualTo(JOB);
        assertThat(AnswerRule.jobOf(new StationAnswer.Wiped("wipe-1", "A1"))).isEqualTo("wipe-1");
        assertThat(AnswerRule.jobOf(new StationAnswer.Hello("ws-01", new byte[0], List.of())))
                .isNull();
    }

    @Test
    @DisplayName("S2.6-5: an answer for an earlier attempt is ignored")
    void anotherAttemptIsIgnored() {
        assertThat(AnswerRule.of(
                        WRITTEN, Approved.person(State.ISSUED, 2), new AnswerRule.Awaited(job(), ISSUED, true)))
                .isEqualTo(Verdict.IGNORE);
    }
}
