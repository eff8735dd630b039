package cn.cegn.ra.ca.ejbca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.ca.ejbca.Deadlines.Deadline;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What ends an exchange whose answer does not come to its end. */
class DeadlinesTest {
    private final Deadlines deadlines = new Deadlines();

    @Test
    @DisplayName("S2.6-4: whoever waits longer than allowed is interrupted and can tell why")
    void waitingEnds() {
        try (Deadline deadline = deadlines.within(Duration.ofMillis(1))) {
            assertThatThrownBy(() -> new CountDownLatch(1).await()).isInstanceOf(InterruptedException.class);
            assertThat(deadline.isMissed()).isTrue();
        }
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @DisplayName(
            "S2.6-4: an answer that came in the moment of its deadline counts, and the thread is not interrupted later")
    void anInterruptIsTakenBack() {
        Deadline deadline = deadlines.within(Duration.ofMillis(1));
        while (!deadline.isMissed()) {
            Thread.onSpinWait();
        }
        deadline.close();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @DisplayName("S2.6-4: an interrupt that is not ours stays with the thread")
    void anotherInterruptStays() {
        Thread.currentThread().interrupt();
        try (Deadline deadline = deadlines.within(Duration.ofDays(1))) {
            assertThat(deadline.isMissed()).isFalse();
        }
        assertThat(Thread.interrupted()).isTrue();
    }
}
