package cn.cegn.ra.certificate.entity;

import static cn.cegn.ra.certificate.entity.CertificateStanding.EXPIRED;
import static cn.cegn.ra.certificate.entity.CertificateStanding.REVOKED;
import static cn.cegn.ra.certificate.entity.CertificateStanding.SUSPENDED;
import static cn.cegn.ra.certificate.entity.CertificateStanding.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CertificateStepTest {
    private static List<CertificateStep> openIn(CertificateStanding standing) {
        return Arrays.stream(CertificateStep.values())
                .filter(step -> step.isOpenIn(standing))
                .toList();
    }

    @Test
    @DisplayName("S-D-07: a valid certificate may be held, revoked or expire; a held one may come back")
    void theTableIsComplete() {
        assertThat(openIn(VALID))
                .containsExactly(CertificateStep.SUSPEND, CertificateStep.REVOKE, CertificateStep.EXPIRE);
        assertThat(openIn(SUSPENDED))
                .containsExactly(CertificateStep.RESUME, CertificateStep.REVOKE, CertificateStep.EXPIRE);
    }

    @Test
    @DisplayName("S-D-07: revoked and expired are for good")
    void theEndIsTheEnd() {
        assertThat(openIn(REVOKED)).isEmpty();
        assertThat(openIn(EXPIRED)).isEmpty();
    }

    @Test
    @DisplayName("S2.5-4: a certificate on hold is still in force, a revoked one is not")
    void aHoldIsNoEnd() {
        assertThat(SUSPENDED.isInForce()).isTrue();
        assertThat(REVOKED.isInForce()).isFalse();
    }
}
