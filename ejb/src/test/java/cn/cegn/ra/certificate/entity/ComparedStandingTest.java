package cn.cegn.ra.certificate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.certificate.entity.ComparedStanding.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Register and CRL side by side. */
class ComparedStandingTest {
    private static final Instant CRL = Instant.parse("2027-01-01T18:00:00Z");
    private static final Instant BEFORE = CRL.minus(Duration.ofDays(1));
    private static final Instant NOW = CRL.plus(Duration.ofHours(1));

    private static ComparedStanding of(CertificateStanding standing, CertificateStep wanted) {
        return new ComparedStanding(
                1, 1, 1, "AB", "CN=CA", standing, BEFORE, NOW.plus(Duration.ofDays(9)), wanted, BEFORE);
    }

    /** One certificate, how the CRL has it, and what is to be found. */
    private record Planted(CertificateStanding standing, CertificateStep wanted, CrlListing listing, Finding finding) {}

    @Test
    @DisplayName("S-D-07: ten planted differences are found; what a rule covers is mended, the rest is a person's")
    void tenPlantedDifferences() {
        Finding revoked = new Finding(DifferenceKind.REVOKED_AT_CA, Mend.REGISTER_FOLLOWED);
        Finding held = new Finding(DifferenceKind.HELD_AT_CA, Mend.REGISTER_FOLLOWED);
        List<Planted> planted = List.of(
                new Planted(CertificateStanding.VALID, null, CrlListing.REVOKED, revoked),
                new Planted(CertificateStanding.VALID, CertificateStep.RESUME, CrlListing.REVOKED, revoked),
                new Planted(CertificateStanding.SUSPENDED, CertificateStep.SUSPEND, CrlListing.REVOKED, revoked),
                new Planted(CertificateStanding.SUSPENDED, null, CrlListing.REVOKED, revoked),
                new Planted(CertificateStanding.VALID, null, CrlListing.ON_HOLD, held),
                new Planted(
                        CertificateStanding.SUSPENDED,
                        CertificateStep.SUSPEND,
                        CrlListing.NOT_LISTED,
                        new Finding(DifferenceKind.NOT_HELD_AT_CA, Mend.CA_ASKED_AGAIN)),
                new Planted(
                        CertificateStanding.SUSPENDED,
                        null,
                        CrlListing.NOT_LISTED,
                        new Finding(DifferenceKind.NOT_HELD_AT_CA, Mend.LEFT)),
                new Planted(
                        CertificateStanding.REVOKED,
                        CertificateStep.REVOKE,
                        CrlListing.NOT_LISTED,
                        new Finding(DifferenceKind.NOT_REVOKED_AT_CA, Mend.CA_ASKED_AGAIN)),
                new Planted(
                        CertificateStanding.REVOKED,
                        CertificateStep.REVOKE,
                        CrlListing.ON_HOLD,
                        new Finding(DifferenceKind.NOT_REVOKED_AT_CA, Mend.CA_ASKED_AGAIN)),
                new Planted(
                        CertificateStanding.REVOKED,
                        null,
                        CrlListing.NOT_LISTED,
                        new Finding(DifferenceKind.NOT_REVOKED_AT_CA, Mend.LEFT)));
        assertThat(planted)
                .allSatisfy(
                        each -> assertThat(of(each.standing(), each.wanted()).against(each.listing(), CRL, NOW))
                                .contains(each.finding()));
    }

    @ParameterizedTest
    @EnumSource(CertificateStanding.class)
    @DisplayName("S-D-07: what agrees, what is not known and what has expired is no difference")
    void whatAgreesIsNoDifference(CertificateStanding standing) {
        CrlListing same = switch (standing) {
            case VALID, EXPIRED -> CrlListing.NOT_LISTED;
            case SUSPENDED -> CrlListing.ON_HOLD;
            case REVOKED -> CrlListing.REVOKED;
        };
        ComparedStanding row = of(standing, null);
        assertThat(row.against(same, CRL, NOW)).isEmpty();
        assertThat(row.against(CrlListing.UNKNOWN, CRL, NOW)).isEmpty();
        assertThat(row.against(CrlListing.REVOKED, CRL, row.notAfter())).isEmpty();
    }

    @Test
    @DisplayName("S-D-07: what changed, or was asked for, later than the CRL was made is looked at the next time")
    void whatIsMovingIsLeftAlone() {
        ComparedStanding asked = of(CertificateStanding.VALID, CertificateStep.SUSPEND);
        ComparedStanding moving = new ComparedStanding(
                1, 1, 1, "AB", "CN=CA", asked.standing(), BEFORE, asked.notAfter(), asked.wanted(), NOW);
        ComparedStanding changed = new ComparedStanding(
                1, 1, 1, "AB", "CN=CA", CertificateStanding.SUSPENDED, NOW, asked.notAfter(), null, null);
        assertThat(moving.against(CrlListing.ON_HOLD, CRL, NOW)).isEqualTo(Optional.empty());
        assertThat(changed.against(CrlListing.NOT_LISTED, CRL, NOW)).isEqualTo(Optional.empty());
    }
}
