package cn.cegn.ra.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IncidentTest {

    @Test
    @DisplayName("S-D-03: an incident number can be read out: eight characters without I, L, O and U")
    void theNumberCanBeReadOut() {
        Random random = new Random(20261123);
        for (int i = 0; i < 1000; i++) {
            assertThat(Incident.number(random)).matches("[0-9A-HJKMNP-TV-Z]{8}");
        }
    }
}
