package cn.cegn.ra.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CertificateProfile;
import cn.cegn.ra.ca.ejbca.EjbcaSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EjbcaEnvironmentTest {
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "RA_EJBCA_URL", "https://ca.example.cn:8443/ejbca",
            "RA_EJBCA_CA", "CEGN Issuing CA",
            "RA_EJBCA_PROFILE_PERSON", "RA-Person:CEGN-Person",
            "RA_EJBCA_PROFILE_ORGANIZATION", "RA-Organization:CEGN-Organization",
            "RA_EJBCA_PROFILE_DEVICE", "RA-Device: CEGN-Device"));

    private EjbcaSettings settings() throws CaException {
        return new EjbcaEnvironment(name -> Optional.ofNullable(environment.get(name)))
                .settings(KEY, Optional::empty, Clock.systemUTC());
    }

    @Test
    @DisplayName("S2.6-4: EJBCA is found by configuration, with a profile for each type of certificate")
    void theSettingsAreRead() throws CaException {
        environment.put("RA_EJBCA_TIMEOUT", "12");
        EjbcaSettings settings = settings();
        assertThat(settings.address()).hasToString("https://ca.example.cn:8443/ejbca");
        assertThat(settings.caName()).isEqualTo("CEGN Issuing CA");
        assertThat(settings.profiles()).containsOnlyKeys(CertificateProfile.values());
        assertThat(settings.profiles().get(CertificateProfile.DEVICE))
                .isEqualTo(new EjbcaSettings.Profiles("RA-Device", "CEGN-Device"));
        assertThat(settings.patience().request()).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    @DisplayName("S2.6-4: everything that is missing is named at once")
    void whatIsMissingIsNamed() {
        environment.clear();
        assertThatThrownBy(this::settings)
                .isInstanceOfSatisfying(
                        CaException.class, e -> assertThat(e.kind()).isEqualTo(CaException.Kind.UNAVAILABLE))
                .hasMessageContainingAll(
                        "RA_EJBCA_URL is not set",
                        "RA_EJBCA_CA is not set",
                        "RA_EJBCA_PROFILE_PERSON is not set",
                        "RA_EJBCA_PROFILE_DEVICE is not set");
    }

    @Test
    @DisplayName("S2.6-4: what is wrong is named with what it should be")
    void whatIsWrongIsNamed() {
        environment.put("RA_EJBCA_URL", "http://ca.example.cn/ejbca");
        environment.put("RA_EJBCA_PROFILE_PERSON", "only-one");
        environment.put("RA_EJBCA_TIMEOUT", "soon");
        assertThatThrownBy(this::settings)
                .hasMessageContainingAll(
                        "RA_EJBCA_URL is no https address",
                        "RA_EJBCA_PROFILE_PERSON is not END_ENTITY_PROFILE:CERTIFICATE_PROFILE",
                        "RA_EJBCA_TIMEOUT is no number of seconds");
        environment.put("RA_EJBCA_URL", "https://not an address");
        assertThatThrownBy(this::settings).hasMessageContaining("RA_EJBCA_URL is no address");
    }
}
