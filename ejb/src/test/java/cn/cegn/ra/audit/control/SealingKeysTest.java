package cn.cegn.ra.audit.control;

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

class SealingKeysTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("S-D-03: The sealing key is made once, is found again, and only its owner reads its file")
    void theKeyIsMadeOnce() throws Exception {
        Path file = folder.resolve("audit-seal.p12");
        SealingKeys.Sealer made = keys(file, "right").current();
        SealingKeys again = keys(file, "right");
        assertThat(again.current().fingerprint()).isEqualTo(made.fingerprint());
        assertThat(again.certificates()).containsExactly(made.certificate());
        assertThat(again.key(made.fingerprint())).contains(made.certificate().getPublicKey());
        assertThat(again.key("00")).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("S-D-03: With another password the seal does not open, and what to look at is said")
    void anotherPasswordIsSaid() {
        Path file = folder.resolve("audit-seal.p12");
        keys(file, "right").current();
        assertThatThrownBy(() -> keys(file, "wrong").current())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("RA_STORE_PASSWORD")
                .hasMessageNotContaining("wrong");
        assertThat(keys(file, "wrong").fingerprint())
                .as("a page that only shows it goes on")
                .isEmpty();
    }

    private static SealingKeys keys(Path file, String password) {
        return new SealingKeys(file, password.toCharArray(), CLOCK);
    }
}
