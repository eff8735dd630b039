package cn.cegn.ra.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.paper.control.Turns;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns(2);
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    @DisplayName("Issue 6, outside view: however many print at once, two papers are pressed at a time, and all are")
    void twoAtATime() throws Exception {
        CountDownLatch twoAreIn = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> work = IntStream.range(0, 16)
                    .<Callable<Integer>>mapToObj(i -> () -> turns.take(() -> press(i, twoAreIn)))
                    .toList();
            int sum = 0;
            for (Future<Integer> each : threads.invokeAll(work)) {
                sum += each.get();
            }
            assertThat(sum).isEqualTo(120);
            assertThat(most).hasValue(2);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("Issue 6, outside view: a paper that fails gives its turn back")
    void aFailureGivesItsTurnBack() {
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> turns.take(() -> {
                        throw new IllegalStateException("not made");
                    }))
                    .hasMessage("not made");
        }
        assertThat(turns.take(() -> "made")).isEqualTo("made");
    }

    private int press(int number, CountDownLatch twoAreIn) {
        most.accumulateAndGet(working.incrementAndGet(), Math::max);
        twoAreIn.countDown();
        try {
            twoAreIn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        working.decrementAndGet();
        return number;
    }
}
