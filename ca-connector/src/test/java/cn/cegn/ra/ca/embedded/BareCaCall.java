package cn.cegn.ra.ca.embedded;

import cn.cegn.ra.ca.OrderNames;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.Requests;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/**
 * The least a CA must do for one certificate, as the benchmark's yardstick: parse, proof of possession, build, sign with P-256.
 * It keeps nothing, checks nothing else and must never be a CA.
 */
public final class BareCaCall {
    private static final X500Name ISSUER = new X500Name("C=CN,O=Benchmark,CN=Bare CA");

    private final KeyPair caPair = Requests.p256();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    public BareCaCall(Clock clock) {
        this.clock = clock;
    }

    /** One certificate for the request's key and the order's names and validity. Safe for many threads. */
    public X509Certificate issue(RegistrationOrder order, byte[] pkcs10) {
        try {
            JcaPKCS10CertificationRequest request = new JcaPKCS10CertificationRequest(pkcs10);
            if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(request.getPublicKey()))) {
                throw new IllegalArgumentException("proof of possession");
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(build(order, request)
                            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(caPair.getPrivate())));
        } catch (GeneralSecurityException | IOException | OperatorCreationException | PKCSException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private X509v3CertificateBuilder build(RegistrationOrder order, JcaPKCS10CertificationRequest request)
            throws IOException, GeneralSecurityException {
        Instant now = clock.instant();
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                ISSUER,
                new BigInteger(64, random),
                Date.from(now),
                Date.from(now.plus(order.validity())),
                OrderNames.subject(order.subject()),
                request.getSubjectPublicKeyInfo());
        JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(caPair.getPublic()));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                identifiers.createSubjectKeyIdentifier(request.getSubjectPublicKeyInfo()));
        builder.addExtension(Extension.basicConstraints, false, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
        GeneralNames names = OrderNames.alternativeNames(order.alternativeNames());
        if (names != null) {
            builder.addExtension(Extension.subjectAlternativeName, false, names);
        }
        return builder;
    }
}
