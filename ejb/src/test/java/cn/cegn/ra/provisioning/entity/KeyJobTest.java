package cn.cegn.ra.provisioning.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.job.StationAnswer.Stage;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyJobTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:06:00Z");
    private static final KeyJob.Subject SUBJECT = new KeyJob.Subject(7, 1, "A1", "K-000001");

    private static KeyJob job() {
        return new KeyJob("ZS-1-K-000001", SUBJECT, "local", new Pin("NEWSOPIN"), NOW);
    }

    @Test
    @DisplayName("S2.6-5: an old progress message does not turn the page back")
    void stagesGoForwardOnly() {
        KeyJob job = job();
        job.reached(Stage.KEY_PAIR);
        job.reached(Stage.FOUND);
        assertThat(job.view().stage()).isEqualTo(Stage.KEY_PAIR);
    }

    @Test
    @DisplayName("S-D-01: a key that was never found, can not do what is wanted, or is wholly prepared, may go back to"
            + " stock")
    void knownKeysMayGoBack() {
        KeyJob absent = job();
        absent.failed(JobPhase.PREPARATION_FAILED, Failure.KEY_NOT_PRESENT, "", NOW);
        assertThat(absent.view().leavesKeyKnown()).isTrue();
        KeyJob unfit = job();
        unfit.failed(JobPhase.PREPARATION_FAILED, Failure.NO_PROFILE_FITS, "", NOW);
        assertThat(unfit.view().leavesKeyKnown()).isTrue();
        KeyJob prepared = job();
        prepared.prepared(new byte[] {1}, NOW);
        assertThat(prepared.view().leavesKeyKnown()).isTrue();
    }

    @Test
    @DisplayName("S-D-01: a key whose preparation broke off may not go back to stock: nobody knows its SO PIN")
    void halfMadeKeysMayNotGoBack() {
        KeyJob broken = job();
        broken.reached(Stage.INITIALISED);
        broken.failed(JobPhase.PREPARATION_FAILED, Failure.KEY_REMOVED, "", NOW);
        assertThat(broken.view().leavesKeyKnown()).isFalse();
        KeyJob gone = job();
        gone.reached(Stage.FOUND);
        gone.failed(JobPhase.PREPARATION_FAILED, Failure.KEY_NOT_PRESENT, "", NOW);
        assertThat(gone.view().leavesKeyKnown()).isFalse();
    }

    @Test
    @DisplayName("S2.7-3: a PIN is told exactly once, and is nowhere afterwards")
    void aPinIsToldOnce() {
        InitialPin pin = new InitialPin("ZS-1-K-000001", SUBJECT, new Pin("73920518"));
        assertThat(pin.tell("经办人庚", NOW)).contains(new Pin("73920518"));
        assertThat(pin.tell("经办人庚", NOW)).isEmpty();
        assertThat(pin.pin()).isEmpty();
        assertThat(pin.wasTold()).isTrue();
        assertThat(pin.toldTo()).isEqualTo("经办人庚");
    }

    @Test
    @DisplayName("S2.7-3: a PIN that was destroyed is never told")
    void aDestroyedPinIsNotTold() {
        InitialPin pin = new InitialPin("ZS-1-K-000001", SUBJECT, new Pin("73920518"));
        pin.destroy(NOW);
        assertThat(pin.tell("经办人庚", NOW)).isEmpty();
        assertThat(pin.wasTold()).isFalse();
        assertThat(pin.destroyedAt()).isEqualTo(NOW);
    }
}
