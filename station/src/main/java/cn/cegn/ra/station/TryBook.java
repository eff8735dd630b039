package cn.cegn.ra.station;

import cn.cegn.ra.token.job.JobEnvelope;
import cn.cegn.ra.token.job.StationAnswer;
import cn.cegn.ra.token.job.StationAnswer.Failed;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import cn.cegn.ra.token.job.StationJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Sees to it that no message tries a PIN a second time. Messages come again: after a crash by themselves, and from the centre while it has no answer.
 * A PIN that a key refused is answered from here then, and the key is left alone; and of a key that was being unlocked when the station ended, nobody
 * knows whether the try was taken, so that is the answer. Whoever wants another try orders it, which is another message.
 */
final class TryBook {
    private static final Set<Failure> REFUSALS =
            Set.of(Failure.PIN_NOT_ACCEPTED, Failure.PIN_LAST_TRY, Failure.KEY_LOCKED, Failure.SO_PIN_LOCKED);

    /** Longer than any message lives. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final Path folder;
    private final Clock clock;

    TryBook(Path station, Clock clock) {
        this.folder = station.resolve("tries");
        this.clock = clock;
    }

    /** The answer to a message, made now or, if making it again would try a PIN again, as it was. */
    StationAnswer once(String message, StationJob job, Supplier<StationAnswer> making) {
        Path page = page(message);
        boolean unlocks = job instanceof StationJob.Unblock;
        try {
            Optional<String> known = read(page);
            if (known.isPresent()) {
                return known.get().isEmpty() ? interrupted(job) : JobEnvelope.read(known.get());
            }
            if (unlocks) {
                write(page, "");
            }
            StationAnswer answer = making.get();
            if (isToKeep(answer, unlocks)) {
                write(page, JobEnvelope.write(answer));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("the tries of PINs can not be noted in " + folder, e);
        }
    }

    /** A call that has not returned may still end either way. */
    private static boolean isToKeep(StationAnswer answer, boolean unlocks) {
        return answer instanceof Failed failed
                ? REFUSALS.contains(failed.failure()) || (unlocks && failed.failure() != Failure.DRIVER_HUNG)
                : unlocks;
    }

    private static Failed interrupted(StationJob job) {
        return new Failed(
                job.jobId(), job.keySerial(), Failure.INTERRUPTED, "the station ended while it was unlocking the key");
    }

    private static Optional<String> read(Path page) throws IOException {
        return Files.exists(page) ? Optional.of(Files.readString(page)) : Optional.empty();
    }

    private void write(Path page, String text) throws IOException {
        OwnerOnly.directory(folder);
        forget();
        OwnerOnly.write(page, text);
    }

    private void forget() throws IOException {
        Instant before = clock.instant().minus(KEPT);
        try (Stream<Path> pages = Files.list(folder)) {
            for (Path page : pages.toList()) {
                if (Files.getLastModifiedTime(page).toInstant().isBefore(before)) {
                    Files.deleteIfExists(page);
                }
            }
        }
    }

    private Path page(String message) {
        return folder.resolve(
                UUID.nameUUIDFromBytes(message.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
