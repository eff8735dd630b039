package cn.cegn.ra.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BusyKeysTest {
    private final BusyKeys busy = new BusyKeys();

    private CompletableFuture<Void> worksOn(String serial, boolean severalAtOnce, CountDownLatch until) {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> end = CompletableFuture.runAsync(() -> {
            try {
                BusyKeys.Turn turn = busy.work(serial, severalAtOnce);
                begun.countDown();
                until.await();
                turn.end();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        try {
            begun.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return end;
    }

    @Test
    @DisplayName("S2.6-3: two keys are worked on at once, and looked at beside that, where the drivers bear it")
    void twoKeysAtOnce() {
        CountDownLatch until = new CountDownLatch(1);
        CompletableFuture<Void> first = worksOn("A1", true, until);
        CompletableFuture<Void> second = worksOn("B2", true, until);

        assertThat(busy.isAtWork("A1")).isTrue();
        assertThat(busy.isAtWork("C3")).isFalse();
        assertThat(busy.lookNow(false)).isEmpty();
        assertThat(busy.lookNow(true)).hasValueSatisfying(look -> look.unlock());

        until.countDown();
        CompletableFuture.allOf(first, second).join();
        assertThat(busy.isAtWork("A1")).isFalse();
        assertThat(busy.lookNow(false)).isPresent();
    }

    @Test
    @DisplayName(
            "S2.6-3: a second job on a key, or on drivers that bear one thread only, waits, and can be told not to")
    void aSecondOneWaits() {
        CountDownLatch until = new CountDownLatch(1);
        CompletableFuture<Void> first = worksOn("A1", false, until);

        assertThatThrownBy(() -> {
                    Thread.currentThread().interrupt();
                    busy.work("A1", true).end();
                })
                .isInstanceOf(InterruptedException.class);
        assertThatThrownBy(() -> {
                    Thread.currentThread().interrupt();
                    busy.work("B2", false).end();
                })
                .isInstanceOf(InterruptedException.class);
        assertThat(busy.isAtWork("B2")).isFalse();
        assertThat(busy.lookNow(true)).isEmpty();
        until.countDown();
        first.join();
    }
}
