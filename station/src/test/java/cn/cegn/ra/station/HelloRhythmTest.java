package cn.cegn.ra.station;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.token.job.StationAnswer.SeenKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HelloRhythmTest {
    private static final List<SeenKey> ONE = List.of(new SeenKey("1", "m", "k", "L-1", true));

    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private final HelloRhythm rhythm = new HelloRhythm(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    @DisplayName("S2.6-3: a station says hello at first, when its keys change, and after 30 seconds")
    void aStationSaysHelloInTime() {
        assertThat(rhythm.isDue(List.of())).isTrue();
        rhythm.said(List.of());
        assertThat(rhythm.isDue(List.of())).isFalse();
        assertThat(rhythm.isDue(ONE)).isTrue();
        rhythm.said(ONE);
        now = now.plusSeconds(29);
        assertThat(rhythm.isDue(ONE)).isFalse();
        now = now.plusSeconds(1);
        assertThat(rhythm.isDue(ONE)).isTrue();
    }

    @Test
    @DisplayName("S2.6-3: a hello that did not go out stays due")
    void anUnsentHelloStaysDue() {
        assertThat(rhythm.isDue(ONE)).isTrue();
        assertThat(rhythm.isDue(ONE)).isTrue();
    }
}
