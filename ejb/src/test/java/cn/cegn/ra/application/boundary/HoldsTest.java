package cn.cegn.ra.application.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.control.Database;
import cn.cegn.ra.application.entity.NumberSequence;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HoldsTest {
    private static final String SEAL = "HZ0001";

    private final Database database = new Database();
    private final ExecutorService others = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        others.shutdownNow();
        database.close();
    }

    @Test
    @DisplayName("S2.7-1: of two who use one seal at once the second waits and finds it used")
    void theSecondWaitsAndFindsIt() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(
                () -> {
                    await(held);
                    return isThere();
                },
                others);
        database.inTransaction(entities -> {
            new Holds(entities).alone("seal:" + SEAL);
            held.countDown();
            entities.persist(new NumberSequence(SEAL));
            entities.flush();
        });
        assertThat(second.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @DisplayName("S2.5-4: who holds another subject is not kept waiting")
    void anotherThingIsFree() {
        database.inTransaction(entities -> {
            new Holds(entities).alone("subject:a");
            CompletableFuture<Void> other = CompletableFuture.runAsync(
                    () -> database.inTransaction(beside -> new Holds(beside).alone("subject:b")), others);
            assertThat(other).succeedsWithin(5, TimeUnit.SECONDS);
        });
    }

    private boolean isThere() {
        boolean[] there = new boolean[1];
        database.inTransaction(entities -> {
            new Holds(entities).alone("seal:" + SEAL);
            there[0] = entities.find(NumberSequence.class, SEAL) != null;
        });
        return there[0];
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
