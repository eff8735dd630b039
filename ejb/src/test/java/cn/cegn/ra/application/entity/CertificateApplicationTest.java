package cn.cegn.ra.application.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CertificateApplicationTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:06:00Z");

    @Test
    @DisplayName("S2.2-2: a case that was looked at shows the form that was filled in afterwards")
    void showsTheNewForm() {
        CertificateApplication application = new CertificateApplication(
                SampleForms.PERSON,
                new FrozenVersions(1, 1, 1, 1, 1),
                new CertificateApplication.Opening(1L, "p", "SQ-1", "甲", FormEntries.EMPTY, NOW));
        assertThat(application.form()).isEqualTo(FormEntries.EMPTY);

        application.fillIn(SampleForms.person(), "𠮷米·买买提");

        assertThat(application.form()).isEqualTo(SampleForms.person());
        assertThat(application.form().sha256()).isEqualTo(SampleForms.person().sha256());
    }
}
