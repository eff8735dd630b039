package cn.cegn.ra.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IsolationTest {
    private final List<String> ended = new ArrayList<>();

    @Test
    @DisplayName("S2.6-5: a station's own server ends when a driver hangs, so that its supervisor starts it again")
    void anOwnServerEnds() {
        new Isolation(true, () -> ended.add("end")).end("a driver hung");
        assertThat(ended).hasSize(1);
    }

    @Test
    @DisplayName("S2.6-5: the centre's own server is never ended by a driver")
    void theCentreGoesOn() {
        new Isolation(false, () -> ended.add("end")).end("a driver hung");
        assertThat(ended).isEmpty();
    }
}
