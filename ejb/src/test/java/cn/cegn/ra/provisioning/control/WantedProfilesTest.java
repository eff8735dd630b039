package cn.cegn.ra.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.token.KeyProfile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WantedProfilesTest {
    @ParameterizedTest
    @EnumSource(CertificateType.class)
    @DisplayName("S2.6-4: every type of certificate wants P-256 first and else RSA-2048, unless it is set otherwise")
    void everyTypeHasItsList(CertificateType type) {
        assertThat(WantedProfiles.of(type)).containsExactly(KeyProfile.P256, KeyProfile.RSA2048);
    }

    @Test
    @DisplayName("S2.6-4: the order of the setting is the order of the wish")
    void theOrderIsKept() {
        assertThat(WantedProfiles.read("S", "RSA3072, P256")).containsExactly(KeyProfile.RSA3072, KeyProfile.P256);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P384", "P256,,"})
    @DisplayName("S2.6-4: a setting that names no key pair says what it may name")
    void anythingElseIsRefused(String names) {
        assertThatThrownBy(() -> WantedProfiles.read("RA_KEY_PROFILES_PERSON", names))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("RA_KEY_PROFILES_PERSON lists [P256, RSA2048, RSA3072]");
    }
}
