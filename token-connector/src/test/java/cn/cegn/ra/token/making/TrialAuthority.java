package cn.cegn.ra.token.making;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;

/** Issues a certificate for whatever request comes, under a CA certificate of its own. */
public final class TrialAuthority {
    private static final X500Name NAME = new X500Name("CN=Trial CA, O=CEGN RA tests, C=CN");
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

    private final KeyPair keys;
    private final X509Certificate certificate;
    private long serialNumber = 0x7000;

    public TrialAuthority() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            keys = generator.generateKeyPair();
            certificate = issue(
                    NAME, SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()), true);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public X509Certificate issueFor(byte[] pkcs10) {
        try {
            PKCS10CertificationRequest request = new PKCS10CertificationRequest(pkcs10);
            return issue(new X500Name("CN=持有人, C=CN"), request.getSubjectPublicKeyInfo(), false);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public X509Certificate issue(X500Name subject, SubjectPublicKeyInfo key, boolean authority) {
        try {
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                    NAME,
                    BigInteger.valueOf(serialNumber++),
                    Date.from(FROM),
                    Date.from(FROM.plus(3650, ChronoUnit.DAYS)),
                    subject,
                    key);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
