package cn.cegn.ra.provisioning.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.job.StationJob;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnlockJobTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:06:00Z");
    private static final Pin SO_PIN = new Pin("ABCD2345");
    private static final Pin NEW_PIN = new Pin("90817263");

    private final UnlockJob job =
            new UnlockJob(new UnlockOrder("U-000001-1", 11, 1, "A1", false), "ws-01", NEW_PIN, NOW);

    @Test
    @DisplayName("S2.7-3: a station is asked with the new PIN until it has answered, and then no more")
    void aStationIsAskedUntilItAnswered() {
        assertThat(job.due(SO_PIN)).contains(new StationJob.Unblock("U-000001-1", "A1", SO_PIN, NEW_PIN, false));
        job.unlocked(NOW);
        assertThat(job.due(SO_PIN)).isEmpty();
    }

    @Test
    @DisplayName("S2.7-3: the PIN of an unlocked key is told once, and then it is gone from here")
    void thePinIsToldOnce() {
        assertThat(job.tell("孙丽", NOW)).as("before the key has it").isEmpty();
        job.unlocked(NOW);
        assertThat(job.tell("孙丽", NOW)).contains(NEW_PIN);
        assertThat(job.tell("孙丽", NOW)).isEmpty();
        assertThat(job.view().destroyedAt()).isEqualTo(NOW);
        assertThat(job.toldTo()).isEqualTo("孙丽");
    }

    @Test
    @DisplayName("S2.7-3: the PIN of an unlocking that failed is destroyed untold, whether it came onto the key or not")
    void thePinOfAFailureIsDestroyed() {
        job.failed(Failure.INTERRUPTED, "the station ended", NOW);
        assertThat(job.tell("孙丽", NOW)).isEmpty();
        assertThat(job.view().destroyedAt()).isEqualTo(NOW);
        assertThat(job.due(SO_PIN)).isEmpty();
    }

    @Test
    @DisplayName("S2.6-5: an answer counts once, from the station that was asked, of the key that was named")
    void anAnswerCountsOnce() {
        assertThat(job.awaits("A1", "ws-01")).isTrue();
        assertThat(job.awaits("A1", null)).as("from this very server").isTrue();
        assertThat(job.awaits("A1", "ws-02")).isFalse();
        assertThat(job.awaits("B2", "ws-01")).isFalse();
        job.restarting("C_Login");
        assertThat(job.awaits("A1", "ws-01")).as("it starts again").isTrue();
        job.failed(Failure.KEY_REMOVED, null, NOW);
        assertThat(job.awaits("A1", "ws-01")).isFalse();
    }

    @Test
    @DisplayName("S-D-07: an answer that comes after nobody waited any more changes nothing")
    void aLateAnswerChangesNothing() {
        job.cancel(NOW);
        assertThat(job.awaits("A1", "ws-01")).isFalse();
        assertThat(job.view().phase()).isEqualTo(UnlockPhase.CANCELLED);
        assertThat(job.view().destroyedAt()).isEqualTo(NOW);
    }
}
