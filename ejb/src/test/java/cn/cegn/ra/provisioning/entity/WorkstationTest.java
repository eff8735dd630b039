package cn.cegn.ra.provisioning.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.token.UsbKeyDescription.PinState;
import cn.cegn.ra.token.job.StationAnswer.SeenKey;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkstationTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:06:00Z");
    private static final List<SeenKey> KEYS = List.of(new SeenKey(" A1 ", "ACME", "K2", null, false));

    private static Workstation local() {
        Workstation station = new Workstation(Workstation.LOCAL);
        station.hello(KEYS, NOW);
        return station;
    }

    /** Enrolled with its code, not approved. */
    private static Workstation enrolled() throws Exception {
        Workstation station = new Workstation("station-01");
        station.invite("0a", NOW.plusSeconds(60));
        station.enrol(certificate(), "ff");
        station.hello(KEYS, NOW);
        return station;
    }

    private static X509Certificate certificate() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=station-01");
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(NOW),
                                Date.from(NOW.plusSeconds(60)),
                                name,
                                pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }

    @Test
    @DisplayName("S2.6-3: the station of this server works at once, any other after its approval")
    void othersWaitForTheirApproval() throws Exception {
        assertThat(local().isAtWork(NOW)).isTrue();
        Workstation other = enrolled();
        assertThat(other.isAtWork(NOW)).isFalse();
        assertThat(other.approve()).isTrue();
        assertThat(other.isAtWork(NOW)).isTrue();
        assertThat(other.approve()).as("a second time").isFalse();
    }

    @Test
    @DisplayName("S2.6-5: a station that enrolled anew has to be approved again before it is sent a PIN")
    void anotherEnrolmentNeedsAnotherApproval() throws Exception {
        Workstation other = enrolled();
        other.approve();
        other.invite("0b", NOW.plusSeconds(60));
        assertThat(other.isEnabled()).as("until the new code is used").isTrue();
        other.enrol(certificate(), "fe");
        assertThat(other.isAtWork(NOW)).isFalse();
    }

    @Test
    @DisplayName(
            "S2.6-5: a disabled station stays disabled through an enrolment, and is enabled by an administrator only")
    void disabledStaysDisabled() throws Exception {
        Workstation other = enrolled();
        other.approve();
        assertThat(other.disable()).isTrue();
        other.invite("0b", NOW.plusSeconds(60));
        other.enrol(certificate(), "fe");
        assertThat(other.isEnabled()).isFalse();
        assertThat(other.enable()).isTrue();
        assertThat(other.isEnabled()).isTrue();
        assertThat(local().disable()).as("the station of this server").isFalse();
    }

    @Test
    @DisplayName("S2.6-5: a station's code is good once, in time, and only the newest")
    void aCodeIsGoodOnce() throws Exception {
        Workstation other = new Workstation("station-01");
        other.invite("0a", NOW.plusSeconds(60));
        other.invite("0b", NOW.plusSeconds(60));
        assertThat(other.isCode("0a")).isFalse();
        assertThat(other.isCode("0b")).isTrue();
        assertThat(other.isCodeInTime(NOW.plusSeconds(59))).isTrue();
        assertThat(other.isCodeInTime(NOW.plusSeconds(60))).isFalse();
        other.enrol(certificate(), "ff");
        assertThat(other.isCode("0b")).isFalse();
    }

    @Test
    @DisplayName("S2.6-5: of a renewed certificate the one before counts until the new one was shown, and then no more")
    void theFormerCertificateCountsUntilTheNewOneIsShown() throws Exception {
        X509Certificate first = certificate();
        X509Certificate second = certificate();
        X509Certificate third = certificate();
        Workstation other = new Workstation("station-01");
        other.enrol(first, "ff");

        other.renew(first, second);
        assertThat(other.certificate()).isEqualTo(second);
        assertThat(other.hasCertificate(first)).as("the answer may be lost").isTrue();
        other.shows(first.getEncoded());
        assertThat(other.hasCertificate(first)).isTrue();

        other.renew(first, third);
        assertThat(other.hasCertificate(second)).as("that never came").isFalse();
        assertThat(other.hasCertificate(first)).isTrue();
        other.shows(third.getEncoded());
        assertThat(other.hasCertificate(first)).isFalse();
        assertThat(other.hasCertificate(third)).isTrue();
    }

    @Test
    @DisplayName("S2.6-5: an enrolment anew leaves nothing of the certificate before")
    void anEnrolmentAnewLeavesNothing() throws Exception {
        X509Certificate first = certificate();
        Workstation other = new Workstation("station-01");
        other.enrol(first, "ff");
        other.renew(first, certificate());
        other.enrol(certificate(), "fe");
        assertThat(other.hasCertificate(first)).isFalse();
    }

    @Test
    @DisplayName(
            "S2.6-5: an enabled station is asked to renew its certificate, until it did; no other, and not this server's")
    void anEnabledStationIsAskedToRenew() throws Exception {
        Workstation other = enrolled();
        assertThat(other.askToRenew(NOW)).as("before its approval").isFalse();
        other.approve();
        assertThat(other.askToRenew(NOW)).isTrue();
        assertThat(other.isAskedToRenew()).isTrue();
        assertThat(other.view(NOW).times().renewalAsked()).isEqualTo(NOW);
        other.renew(other.certificate(), certificate());
        assertThat(other.isAskedToRenew()).isFalse();

        other.askToRenew(NOW);
        other.disable();
        assertThat(other.isAskedToRenew()).as("disabled").isFalse();
        assertThat(other.askToRenew(NOW)).isFalse();
        Workstation local = local();
        local.isHere(certificate().getEncoded());
        assertThat(local.askToRenew(NOW)).isFalse();
    }

    @Test
    @DisplayName("S2.6-3: a station that fell silent sees no keys")
    void silenceIsAbsence() {
        Workstation local = local();
        assertThat(local.isAtWork(NOW.plusSeconds(90))).isTrue();
        assertThat(local.isAtWork(NOW.plus(Duration.ofSeconds(91)))).isFalse();
    }

    @Test
    @DisplayName("S2.7-3: what a key says of the wrong tries at its PINs is known as the last hello said it")
    void wrongTriesAreKnown() {
        Workstation local = local();
        assertThat(local.keys()).extracting(SeenKeyView::pins).containsExactly(PinTries.NONE);
        local.hello(List.of(new SeenKey("A1", "ACME", "K2", "K-000001", true, PinState.LOCKED, PinState.TRIED)), NOW);
        assertThat(local.keys())
                .extracting(SeenKeyView::pins)
                .containsExactly(new PinTries(PinState.LOCKED, PinState.TRIED));
        assertThat(local.keys().get(0).pins().isTight()).isTrue();
    }

    @Test
    @DisplayName("S2.6-3: the keys are those of the last hello, their serial numbers trimmed")
    void theLastHelloCounts() {
        Workstation local = local();
        assertThat(local.keys()).extracting(SeenKeyView::serial).containsExactly("A1");
        local.hello(List.of(), NOW);
        assertThat(local.keys()).isEmpty();
    }
}
