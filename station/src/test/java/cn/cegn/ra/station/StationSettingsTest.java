package cn.cegn.ra.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationSettingsTest {
    @TempDir
    private Path directory;

    @Test
    @DisplayName("S2.6-3: a station that is told nothing is called local and waits two minutes for a key")
    void whatIsNotSaidHasADefault() {
        StationSettings settings = StationSettings.of(name -> null, name -> null);

        assertThat(settings.stationId()).isEqualTo("local");
        assertThat(settings.deadline()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.directory()).endsWithRaw(Path.of("station"));
    }

    @Test
    @DisplayName("S2.6-3: a station is told its name, its deadline and its modules; one that is not there is left out")
    void whatIsSaidHolds() throws Exception {
        Path module = Files.createFile(directory.resolve("module.so"));
        Map<String, String> properties = Map.of("ra.station", "ws-02", "ra.station.deadline", "30");
        Map<String, String> environment =
                Map.of("RA_PKCS11_MODULE", module + java.io.File.pathSeparator + directory.resolve("absent.so"));

        StationSettings settings = StationSettings.of(properties::get, environment::get);

        assertThat(settings.stationId()).isEqualTo("ws-02");
        assertThat(settings.deadline()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.modules()).containsExactly(module);
    }
}
