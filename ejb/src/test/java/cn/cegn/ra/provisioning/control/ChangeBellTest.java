package cn.cegn.ra.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.token.job.StationAnswer.Hello;
import cn.cegn.ra.token.job.StationAnswer.SeenKey;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangeBellTest {
    private static final SeenKey KEY = new SeenKey("A1", "ACME", "K2", "", false);

    private final AtomicInteger rung = new AtomicInteger();
    private final ChangeBell bell = new ChangeBell();

    private static Hello hello(String station, SeenKey... keys) {
        return new Hello(station, new byte[0], List.of(keys));
    }

    @Test
    @DisplayName("S2.6-3: a key that is plugged in or pulled out is told, a hello that says nothing new is not")
    void onlyNewsIsTold() {
        bell.add(rung::incrementAndGet);
        bell.heard(hello("ws-01"));
        bell.heard(hello("ws-01"));
        assertThat(rung).hasValue(1);
        bell.heard(hello("ws-01", KEY));
        bell.heard(hello("ws-02", KEY));
        bell.heard(hello("ws-01", KEY));
        assertThat(rung).hasValue(3);
        bell.heard(hello("ws-01"));
        assertThat(rung).hasValue(4);
    }

    @Test
    @DisplayName("S2.6-3: a listener that fails keeps the news from nobody else, one that has left hears nothing")
    void oneListenerHarmsNoOther() {
        Runnable second = rung::incrementAndGet;
        bell.add(() -> {
            throw new IllegalStateException("this page is gone");
        });
        bell.add(second);
        bell.add(second);
        bell.ring();
        assertThat(rung).hasValue(1);
        bell.remove(second);
        bell.ring();
        assertThat(rung).hasValue(1);
    }
}
