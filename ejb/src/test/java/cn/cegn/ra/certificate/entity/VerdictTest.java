package cn.cegn.ra.certificate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    private static final CertificateView.Period PERIOD =
            new CertificateView.Period(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "VALID,     NOT_LISTED, 2026-06-01, VALID",
        "VALID,     UNKNOWN,    2026-06-01, VALID",
        "VALID,     NOT_LISTED, 2025-12-31, NOT_YET_VALID",
        "VALID,     NOT_LISTED, 2027-01-02, EXPIRED",
        "EXPIRED,   UNKNOWN,    2026-06-01, EXPIRED",
        "VALID,     ON_HOLD,    2026-06-01, SUSPENDED",
        "SUSPENDED, NOT_LISTED, 2026-06-01, SUSPENDED",
        "SUSPENDED, ON_HOLD,    2027-01-02, EXPIRED",
        "VALID,     REVOKED,    2026-06-01, REVOKED",
        "REVOKED,   NOT_LISTED, 2026-06-01, REVOKED",
        "REVOKED,   UNKNOWN,    2027-01-02, REVOKED",
        "EXPIRED,   REVOKED,    2027-01-02, REVOKED"
    })
    @DisplayName("S-D-07: of register and CRL the worse counts; what was revoked stays so after its time")
    void theWorseCounts(CertificateStanding standing, CrlListing listing, String day, Verdict verdict) {
        Instant now = Instant.parse(day + "T00:00:00Z");
        CertificateView kept =
                new CertificateView(1, 1, "AB", "CN=CA", "CN=holder", PERIOD, standing, PERIOD.notBefore(), "00", null);

        assertThat(Verdict.of(kept, listing, now)).isEqualTo(verdict);
    }
}
