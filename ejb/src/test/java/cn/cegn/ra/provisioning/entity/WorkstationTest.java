package cn.cegn.ra.provisioning.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.token.job.StationAnswer.SeenKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkstationTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:06:00Z");
    private static final byte[] CERTIFICATE = {1, 2, 3};
    private static final List<SeenKey> KEYS = List.of(new SeenKey(" A1 ", "ACME", "K2", null, false));

    private static Workstation station(String id) {
        Workstation station = new Workstation(id);
        station.hello(CERTIFICATE, KEYS, NOW);
        return station;
    }

    @Test
    @DisplayName("S2.6-3: the station of this server works at once, any other after its approval")
    void othersWaitForTheirApproval() {
        assertThat(station(Workstation.LOCAL).isAtWork(NOW)).isTrue();
        Workstation other = station("station-01");
        assertThat(other.isAtWork(NOW)).isFalse();
        other.approve();
        assertThat(other.isAtWork(NOW)).isTrue();
    }

    @Test
    @DisplayName("S2.6-5: a station with another certificate has to be approved again before it is sent a PIN")
    void anotherCertificateNeedsAnotherApproval() {
        Workstation other = station("station-01");
        other.approve();
        other.hello(new byte[] {4}, KEYS, NOW);
        assertThat(other.isAtWork(NOW)).isFalse();
    }

    @Test
    @DisplayName("S2.6-3: a station that fell silent sees no keys")
    void silenceIsAbsence() {
        Workstation local = station(Workstation.LOCAL);
        assertThat(local.isAtWork(NOW.plusSeconds(90))).isTrue();
        assertThat(local.isAtWork(NOW.plus(Duration.ofSeconds(91)))).isFalse();
    }

    @Test
    @DisplayName("S2.6-3: the keys are those of the last hello, their serial numbers trimmed")
    void theLastHelloCounts() {
        Workstation local = station(Workstation.LOCAL);
        assertThat(local.keys()).extracting(SeenKeyView::serial).containsExactly("A1");
        local.hello(CERTIFICATE, List.of(), NOW);
        assertThat(local.keys()).isEmpty();
    }
}
