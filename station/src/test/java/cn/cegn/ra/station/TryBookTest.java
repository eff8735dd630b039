package cn.cegn.ra.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.token.KeyProfile;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.job.StationAnswer;
import cn.cegn.ra.token.job.StationAnswer.Failed;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.job.StationAnswer.Unblocked;
import cn.cegn.ra.token.job.StationJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TryBookTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:06:00Z");
    private static final StationJob UNBLOCK =
            new StationJob.Unblock("U-1", "A1", new Pin("918273-so"), new Pin("918273-user"), false);
    private static final StationJob PREPARE = new StationJob.Prepare(
            "job-1",
            "A1",
            "K-000001",
            KeyProfile.P256,
            new Pin("918273-former"),
            new Pin("918273-so"),
            new Pin("918273-user"));

    @TempDir
    private Path station;

    private int made;

    /** As the station is after each start. */
    private TryBook book() {
        return new TryBook(station, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private StationAnswer once(String message, StationJob job, StationAnswer answer) {
        return book().once(message, job, () -> {
            made++;
            return answer;
        });
    }

    private static Failed failed(StationJob job, Failure failure) {
        return new Failed(job.jobId(), job.keySerial(), failure, "as the driver says");
    }

    @ParameterizedTest
    @EnumSource(
            value = Failure.class,
            names = {"PIN_NOT_ACCEPTED", "PIN_LAST_TRY", "KEY_LOCKED", "SO_PIN_LOCKED"})
    @DisplayName("S2.7-3: a message whose PIN the key refused tries no PIN when it comes again, whatever its job")
    void aRefusedPinIsNotTriedAgain(Failure refusal) {
        for (StationJob job : List.of(UNBLOCK, PREPARE)) {
            made = 0;
            String message = "message of " + job.jobId();
            assertThat(once(message, job, failed(job, refusal))).isEqualTo(failed(job, refusal));
            assertThat(once(message, job, new Unblocked("U-1", "A1"))).isEqualTo(failed(job, refusal));
            assertThat(made).isOne();
        }
    }

    @Test
    @DisplayName("S2.7-3: another order is another message and may try")
    void anotherOrderMayTry() {
        once("first", UNBLOCK, failed(UNBLOCK, Failure.PIN_NOT_ACCEPTED));
        assertThat(once("second", UNBLOCK, new Unblocked("U-1", "A1"))).isEqualTo(new Unblocked("U-1", "A1"));
        assertThat(made).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "S2.7-3: a key that was unlocked is not unlocked again by a repeated message, and the answer is the same")
    void anUnlockedKeyIsLeftAlone() {
        assertThat(once("first", UNBLOCK, new Unblocked("U-1", "A1"))).isEqualTo(new Unblocked("U-1", "A1"));
        assertThat(once("first", UNBLOCK, failed(UNBLOCK, Failure.KEY_REMOVED))).isEqualTo(new Unblocked("U-1", "A1"));
        assertThat(made).isOne();
    }

    @Test
    @DisplayName(
            "S2.7-3: of a key that was being unlocked when the station was killed, the answer is that nobody knows")
    void aKilledStationSaysSo() {
        assertThatThrownBy(() -> book().once("first", UNBLOCK, () -> {
                    throw new IllegalStateException("killed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(once("first", UNBLOCK, new Unblocked("U-1", "A1")))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.failure()).isEqualTo(Failure.INTERRUPTED));
        assertThat(made).isZero();
    }

    @Test
    @DisplayName("S2.7-3: an unlocking whose driver hung is not tried again by the message that comes back")
    void aHungDriverIsNotAskedAgain() {
        once("first", UNBLOCK, failed(UNBLOCK, Failure.DRIVER_HUNG));
        assertThat(((Failed) once("first", UNBLOCK, new Unblocked("U-1", "A1"))).failure())
                .isEqualTo(Failure.INTERRUPTED);
        assertThat(made).isOne();
    }

    @Test
    @DisplayName("S2.6-5: a job that makes a key goes on when its message comes again")
    void makingGoesOn() {
        once("first", PREPARE, failed(PREPARE, Failure.KEY_REMOVED));
        once("first", PREPARE, failed(PREPARE, Failure.KEY_REMOVED));
        assertThat(made).isEqualTo(2);
    }

    @Test
    @DisplayName("S2.7-3: what is noted holds no PIN, and goes after ninety days")
    void whatIsNotedHoldsNoPin() throws IOException {
        once("first", UNBLOCK, failed(UNBLOCK, Failure.PIN_NOT_ACCEPTED));
        List<Path> pages = pages();
        assertThat(pages)
                .singleElement()
                .satisfies(page -> assertThat(page).content().doesNotContain("918273"));
        Files.setLastModifiedTime(pages.get(0), FileTime.from(NOW.minus(Duration.ofDays(91))));
        once("second", UNBLOCK, new Unblocked("U-1", "A1"));
        assertThat(pages()).hasSize(1).doesNotContainAnyElementsOf(pages);
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(station.resolve("tries"))) {
            return files.toList();
        }
    }
}
