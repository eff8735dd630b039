package cn.cegn.ra.unlocking.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnlockLimitsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T13:00:00Z");

    private static Function<String, Optional<String>> set(Map<String, String> settings) {
        return name -> Optional.ofNullable(settings.get(name));
    }

    @Test
    @DisplayName(
            "S-D-07: without a setting a key is unlocked three times within 30 days, and a request waits for 14 days")
    void theUsualLimits() {
        assertThat(UnlockLimits.of(set(Map.of())))
                .isEqualTo(new UnlockLimits(3, Duration.ofDays(30), Duration.ofDays(14)));
        assertThat(UnlockLimits.unusable(set(Map.of()))).isEmpty();
    }

    @Test
    @DisplayName("S-D-07: each limit of unlocking can be set; what is no number from 1 to 999 is as usual, and named")
    void theLimitsCanBeSet() {
        var good = set(Map.of(UnlockLimits.MOST, " 1 ", UnlockLimits.WITHIN, "7", UnlockLimits.PATIENCE, "2"));
        assertThat(UnlockLimits.of(good)).isEqualTo(new UnlockLimits(1, Duration.ofDays(7), Duration.ofDays(2)));
        assertThat(UnlockLimits.unusable(good)).isEmpty();
        var bad = set(Map.of(UnlockLimits.MOST, "0", UnlockLimits.WITHIN, "a week", UnlockLimits.PATIENCE, "1000"));
        assertThat(UnlockLimits.of(bad)).isEqualTo(UnlockLimits.USUAL);
        assertThat(UnlockLimits.unusable(bad))
                .containsExactly(UnlockLimits.MOST, UnlockLimits.WITHIN, UnlockLimits.PATIENCE);
    }

    @Test
    @DisplayName("S-D-07: the limits say from when on unlockings count, how many are enough, and what has lapsed")
    void theLimitsCount() {
        UnlockLimits limits = new UnlockLimits(2, Duration.ofDays(7), Duration.ofDays(1));
        assertThat(limits.isReached(1)).isFalse();
        assertThat(limits.isReached(2)).isTrue();
        assertThat(limits.countedFrom(NOW)).isEqualTo(Instant.parse("2026-11-20T13:00:00Z"));
        assertThat(limits.lapsedBefore(NOW)).isEqualTo(Instant.parse("2026-11-26T13:00:00Z"));
    }
}
