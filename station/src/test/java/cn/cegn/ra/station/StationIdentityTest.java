package cn.cegn.ra.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationIdentityTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path data;

    @Test
    @DisplayName("S2.6-5: a station makes its key pair at the first start, keeps it, and nobody else reads it")
    void anIdentityIsMadeOnceAndKept() throws Exception {
        Path directory = data.resolve("station");
        StationIdentity first = StationIdentity.of(directory, "ws-01", CLOCK);
        StationIdentity second = StationIdentity.of(directory, "ws-01", CLOCK);

        assertThat(second.certificate()).isEqualTo(first.certificate());
        assertThat(second.key()).isEqualTo(first.key());
        first.certificate().checkValidity(java.util.Date.from(CLOCK.instant()));
        first.certificate().verify(first.certificate().getPublicKey());
        for (String file : new String[] {"station.p12", "station.password"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @DisplayName("S2.6-5: an identity that can not be read is not replaced by another")
    void aDamagedIdentityIsReported() throws Exception {
        Path directory = data.resolve("station");
        StationIdentity.of(directory, "ws-01", CLOCK);
        Files.writeString(directory.resolve("station.password"), "another");

        assertThatThrownBy(() -> StationIdentity.of(directory, "ws-01", CLOCK))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("another");
    }
}
