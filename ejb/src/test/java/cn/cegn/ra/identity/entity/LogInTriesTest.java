package cn.cegn.ra.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LogInTriesTest {
    private static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");
    private final LogInTries tries = new LogInTries("account:1", NOON);

    @Test
    @DisplayName("issue 6: four wrong tries cost nothing, the fifth a minute, each next one more, at most half an hour")
    void theDelayGrows() {
        wrong(4, NOON);
        assertThat(tries.closedAt(NOON)).isNull();
        wrong(1, NOON);
        assertThat(tries.closedAt(NOON)).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
        assertThat(tries.closedAt(NOON.plus(Duration.ofMinutes(1)))).isNull();
        wrong(1, NOON);
        assertThat(tries.closedAt(NOON)).isEqualTo(NOON.plus(Duration.ofMinutes(2)));
        wrong(100, NOON);
        assertThat(tries.closedAt(NOON)).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
    }

    @Test
    @DisplayName("issue 6: a day without a wrong try, and it begins anew")
    void aDayLaterItBeginsAnew() {
        wrong(9, NOON);
        Instant nextDay = NOON.plus(LogInTries.WINDOW);
        wrong(1, nextDay);
        assertThat(tries.closedAt(nextDay)).isNull();
        assertThat(tries.failures()).isEqualTo(1);
    }

    @Test
    @DisplayName("issue 6: each delay is written down once")
    void eachDelayIsNotedOnce() {
        wrong(5, NOON);
        assertThat(tries.note()).isTrue();
        assertThat(tries.note()).isFalse();
        wrong(1, NOON);
        assertThat(tries.note()).isTrue();
    }

    @Test
    @DisplayName("issue 6: an address is closed by thousands of wrong tries only, and opens between two closings")
    void anAddressIsClosedByAFlood() {
        for (int i = 1; i < DelayRule.FLOOD; i++) {
            tries.countOfAddress(NOON);
        }
        assertThat(tries.closedAt(NOON)).isNull();
        tries.countOfAddress(NOON);
        assertThat(tries.closedAt(NOON)).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
        for (int i = 0; i < 100; i++) {
            tries.countOfAddress(NOON);
        }
        assertThat(tries.closedAt(NOON)).isEqualTo(NOON.plus(Duration.ofMinutes(2)));
    }

    @Test
    @DisplayName("issue 6: what is wrong with an account that does not exist is written down ever less")
    void unknownAccountsDoNotFloodTheTrail() {
        assertThat(java.util.stream.IntStream.rangeClosed(1, 1000).filter(DelayRule::isNoted))
                .containsExactly(1, 2, 4, 8, 16, 32, 64, 128, 256, 512);
    }

    private void wrong(int times, Instant when) {
        for (int i = 0; i < times; i++) {
            tries.countOf(DelayRule.FREE, when);
        }
    }
}
