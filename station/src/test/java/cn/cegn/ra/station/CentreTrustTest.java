package cn.cegn.ra.station;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.token.enrolment.StationCode;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CentreTrustTest {
    private static final X500Name NAME = new X500Name("CN=station CA");

    private final KeyPair authorityKey = pair();
    private final X509Certificate authority = certificate(authorityKey, KeyPurposeId.anyExtendedKeyUsage);
    private final CentreTrust trust = new CentreTrust(StationCode.pinOf(authority));

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(KeyPair issuer, KeyPurposeId purpose) {
        Instant now = Clock.systemUTC().instant();
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    NAME,
                                    BigInteger.ONE,
                                    Date.from(now.minus(Duration.ofDays(1))),
                                    Date.from(now.plus(Duration.ofDays(1))),
                                    NAME,
                                    issuer.getPublic())
                            .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose))
                            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate[] chain(X509Certificate... certificates) {
        return certificates;
    }

    @Test
    @DisplayName("S2.6-5: a station believes the server of the CA whose fingerprint its code has")
    void theCentreIsBelieved() {
        X509Certificate centre = certificate(authorityKey, KeyPurposeId.id_kp_serverAuth);
        assertThatCode(() -> trust.checkServerTrusted(chain(centre, authority), "ECDHE"))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName(
            "S2.6-5: neither another CA's server, nor another station, nor a chain that does not fit is the centre")
    void nobodyElseIs() {
        KeyPair stranger = pair();
        X509Certificate other = certificate(stranger, KeyPurposeId.anyExtendedKeyUsage);
        X509Certificate theirs = certificate(stranger, KeyPurposeId.id_kp_serverAuth);
        X509Certificate station = certificate(authorityKey, KeyPurposeId.id_kp_clientAuth);

        assertThatThrownBy(() -> trust.checkServerTrusted(chain(theirs, other), "ECDHE"))
                .isInstanceOf(CertificateException.class);
        assertThatThrownBy(() -> trust.checkServerTrusted(chain(theirs, authority), "ECDHE"))
                .isInstanceOf(CertificateException.class);
        assertThatThrownBy(() -> trust.checkServerTrusted(chain(station, authority), "ECDHE"))
                .isInstanceOf(CertificateException.class);
        assertThatThrownBy(() -> trust.checkServerTrusted(chain(authority), "ECDHE"))
                .isInstanceOf(CertificateException.class);
    }
}
