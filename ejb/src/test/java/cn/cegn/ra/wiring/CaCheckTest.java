package cn.cegn.ra.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.ca.ejbca.replay.Client;
import cn.cegn.ra.ca.ejbca.replay.ReplayKeys;
import cn.cegn.ra.ca.ejbca.replay.ReplayOffice;
import cn.cegn.ra.ca.ejbca.replay.ReplayingEjbca;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaCheckTest {
    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private ReplayingEjbca ca;

    @BeforeEach
    void configure() throws IOException {
        ca = ReplayingEjbca.start();
        environment.put("RA_EJBCA_URL", ca.address().toString());
        environment.put("RA_EJBCA_CA", ReplayOffice.CA_NAME);
        List.of("PERSON", "ORGANIZATION", "DEVICE")
                .forEach(type -> environment.put("RA_EJBCA_PROFILE_" + type, "CEGN_RA_EE:CEGN_" + type));
        environment.put("RA_EJBCA_KEYSTORE", store("client.p12", ca.keys().keyStore(Client.RA)));
        environment.put("RA_EJBCA_TRUSTSTORE", store("trust.p12", ca.keys().trustStore()));
        environment.put("RA_EJBCA_KEYSTORE_PASSWORD", ReplayKeys.STORE_PASSWORD);
        environment.put("RA_EJBCA_TRUSTSTORE_PASSWORD", ReplayKeys.STORE_PASSWORD);
    }

    @AfterEach
    void end() {
        ca.close();
    }

    private String store(String name, byte[] contents) throws IOException {
        return Files.write(folder.resolve(name), contents).toString();
    }

    /** Whether it said ready, and all that it said. */
    private record Checked(boolean ready, String said) {}

    private Checked check() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        boolean ready = new CaCheck(
                        name -> Optional.ofNullable(environment.get(name)),
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        Clock.systemUTC())
                .run();
        return new Checked(ready, said.toString(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("S2.6-4: a well configured EJBCA is ready, each finding on a line of its own, no password among them")
    void aGoodOneIsReady() {
        Checked checked = check();
        assertThat(checked.said())
                .contains("SETTINGS", "REACHABLE", "CLIENT_CERTIFICATE", "RIGHT_REVOKE", "CRL")
                .doesNotContain(ReplayKeys.STORE_PASSWORD)
                .endsWith("ready\n");
        assertThat(checked.said().lines().filter(line -> line.startsWith("FAILED")))
                .isEmpty();
        assertThat(checked.ready()).isTrue();
        assertThat(ca.calls("editUser")).as("nothing is changed at the CA").isZero();
    }

    @ParameterizedTest
    @CsvSource({"EXPIRED, expired at", "STRANGER, certificate", "NOBODY, role"})
    @DisplayName("S2.6-4: a client certificate that is expired, strange or without rights is named as such")
    void aWrongClientIsNamed(Client client, String word) throws IOException {
        environment.put("RA_EJBCA_KEYSTORE", store("other.p12", ca.keys().keyStore(client)));
        Checked checked = check();
        assertThat(checked.ready()).isFalse();
        assertThat(checked.said()).contains("FAILED", word).endsWith("not ready\n");
    }

    @ParameterizedTest
    @CsvSource({
        "RA_EJBCA_KEYSTORE_PASSWORD, wrong, RA_EJBCA_KEYSTORE does not open",
        "RA_EJBCA_TRUSTSTORE, /no/such/file, RA_EJBCA_TRUSTSTORE does not open",
        "RA_EJBCA_URL, http://localhost/ejbca, RA_EJBCA_URL is no https address",
        "RA_EJBCA_CA, Another CA, Another CA"
    })
    @DisplayName("S2.6-4: a wrong setting is named in a line")
    void aWrongSettingIsNamed(String setting, String value, String words) {
        environment.put(setting, value);
        Checked checked = check();
        assertThat(checked.ready()).isFalse();
        assertThat(checked.said()).contains("FAILED", words);
    }

    @Test
    @DisplayName("S2.6-4: an EJBCA that is not there is named in a line")
    void anAbsentOneIsNamed() {
        ca.down();
        Checked checked = check();
        assertThat(checked.ready()).isFalse();
        assertThat(checked.said()).contains("REACHABLE");
    }
}
