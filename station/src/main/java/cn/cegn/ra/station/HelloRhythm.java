package cn.cegn.ra.station;

import cn.cegn.ra.token.job.StationAnswer.SeenKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When a station says hello: at first, whenever its keys changed, and else each 30 seconds. */
final class HelloRhythm {
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private final Clock clock;
    private Instant last = Instant.MIN;
    private List<SeenKey> lastKeys = List.of();

    HelloRhythm(Clock clock) {
        this.clock = clock;
    }

    boolean isDue(List<SeenKey> keys) {
        return last.equals(Instant.MIN)
                || !keys.equals(lastKeys)
                || !clock.instant().isBefore(last.plus(LONGEST_SILENCE));
    }

    /** A hello that could not be sent is not said, and stays due. */
    void said(List<SeenKey> keys) {
        last = clock.instant();
        lastKeys = List.copyOf(keys);
    }
}
