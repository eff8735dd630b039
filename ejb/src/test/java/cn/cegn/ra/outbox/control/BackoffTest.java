package cn.cegn.ra.outbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final RandomGenerator LEAST = () -> 0;

    @Test
    @DisplayName("S2.6-4: the wait for the CA doubles from 5 seconds up to 5 minutes, and at least half of it is kept")
    void theWaitDoublesUpToItsLimit() {
        assertThat(Backoff.after(0, LEAST)).isEqualTo(Duration.ofMillis(2_500));
        assertThat(Backoff.after(1, LEAST)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Backoff.after(5, LEAST)).isEqualTo(Duration.ofSeconds(80));
        assertThat(Backoff.after(6, LEAST)).isEqualTo(Duration.ofSeconds(150));
        assertThat(Backoff.after(Integer.MAX_VALUE, LEAST)).isEqualTo(Duration.ofSeconds(150));
    }

    @Test
    @DisplayName("S2.6-4: those who were turned away together do not come back together")
    void theWaitsDiffer() {
        Random random = new Random(42);
        long different = IntStream.range(0, 100)
                .mapToObj(i -> Backoff.after(4, random))
                .peek(wait -> assertThat(wait).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(80)))
                .distinct()
                .count();
        assertThat(different).isGreaterThan(90);
    }
}
