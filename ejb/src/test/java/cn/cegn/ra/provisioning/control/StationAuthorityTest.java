package cn.cegn.ra.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.token.enrolment.AnswerSignature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationAuthorityTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:06:00Z");
    private static final char[] PASSWORD = "of-this-test".toCharArray();

    @TempDir
    private Path folder;

    private StationAuthority authority(Instant now) {
        return new StationAuthority(folder.resolve("stations"), PASSWORD, Clock.fixed(now, ZoneOffset.UTC));
    }

    private X509Certificate centre() throws Exception {
        return new StationStores(folder.resolve("stations"), PASSWORD)
                .centre()
                .orElseThrow()
                .chain()
                .get(0);
    }

    private static KeyPair pair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    @Test
    @DisplayName("S2.6-5: the station CA is founded once, and nobody else reads its files")
    void itIsFoundedOnce() throws Exception {
        X509Certificate first = authority(NOW).certificate();
        assertThat(authority(NOW).certificate()).isEqualTo(first);
        for (String file : List.of("ca.p12", "centre.p12", "trust.p12")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                            folder.resolve("stations").resolve(file))))
                    .isEqualTo("rw-------");
        }
        assertThatThrownBy(() -> new StationAuthority(
                                folder.resolve("stations"), "another".toCharArray(), Clock.fixed(NOW, ZoneOffset.UTC))
                        .open())
                .hasMessageContaining("RA_STORE_PASSWORD");
    }

    @Test
    @DisplayName("S2.6-5: a station is certified as a client for a year, the centre as a server")
    void aStationIsNoServer() throws Exception {
        StationAuthority authority = authority(NOW);
        List<X509Certificate> chain = authority.certify("ws-02", pair().getPublic());
        X509Certificate station = chain.get(0);
        station.verify(authority.certificate().getPublicKey());
        station.checkValidity(Date.from(NOW.plus(Duration.ofDays(364))));
        assertThat(station.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        assertThat(station.getBasicConstraints()).as("no CA").isEqualTo(-1);
        assertThat(centre().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        centre().verify(authority.certificate().getPublicKey());
    }

    @Test
    @DisplayName("S2.6-5: the centre's own certificate is renewed at a start in its last year")
    void theCentreIsRenewed() throws Exception {
        authority(NOW).open();
        X509Certificate first = centre();
        authority(NOW.plus(Duration.ofDays(3 * 365))).open();
        assertThat(centre()).isEqualTo(first);
        authority(NOW.plus(Duration.ofDays(4 * 365 + 1))).open();
        assertThat(centre()).isNotEqualTo(first);
    }

    @Test
    @DisplayName("S2.6-5: an answer counts with the signature of the station's own key only")
    void anAnswerIsSigned() throws Exception {
        KeyPair own = pair();
        X509Certificate station =
                authority(NOW).certify("ws-02", own.getPublic()).get(0);
        String signature = AnswerSignature.sign("answer", own.getPrivate());
        assertThat(AnswerSignature.holds("answer", signature, station)).isTrue();
        assertThat(AnswerSignature.holds("another", signature, station)).isFalse();
        assertThat(AnswerSignature.holds("answer", AnswerSignature.sign("answer", pair().getPrivate()), station))
                .isFalse();
        assertThat(AnswerSignature.holds("answer", null, station)).isFalse();
        assertThat(AnswerSignature.holds("answer", "no Base64!", station)).isFalse();
    }
}
