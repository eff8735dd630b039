package cn.cegn.ra.unlocking.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnlockLimitsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T13:00:00Z");

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
