package cn.cegn.ra.ca.ejbca.replay;

import cn.cegn.ra.ca.Requests;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Signs certificates, for the replaying CA's hierarchy and for its customers; P-256 with SHA-256 throughout. */
final class ReplayPki {
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReplayPki() {}

    /** A certificate with its private key. */
    record Identity(PrivateKey key, X509Certificate certificate) {}

    /** What a certificate says, its signer apart. */
    record Content(X500Name subject, SubjectPublicKeyInfo key, Instant from, Instant until, ExtensionsGenerator more) {}

    /** A self-signed root of 30 years. */
    static Identity root(String name, Instant now) {
        KeyPair pair = Requests.p256();
        return new Identity(pair.getPrivate(), ca(name, pair, new Identity(pair.getPrivate(), null), now, 30));
    }

    /** A CA of 20 years below another. */
    static Identity subordinate(String name, Identity issuer, Instant now) {
        KeyPair pair = Requests.p256();
        return new Identity(pair.getPrivate(), ca(name, pair, issuer, now, 20));
    }

    private static X509Certificate ca(String name, KeyPair pair, Identity issuer, Instant now, int years) {
        try {
            ExtensionsGenerator more = new ExtensionsGenerator();
            more.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            more.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            Instant from = now.minus(Duration.ofMinutes(10));
            Content content = new Content(
                    new X500Name(name),
                    SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()),
                    from,
                    from.plus(Duration.ofDays(365L * years)),
                    more);
            return sign(content, issuer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs; an issuer without a certificate signs itself. Key identifiers are added. */
    static X509Certificate sign(Content content, Identity issuer) {
        try {
            X500Name issuerName = issuer.certificate() == null
                    ? content.subject()
                    : X500Name.getInstance(
                            issuer.certificate().getSubjectX500Principal().getEncoded());
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                    issuerName,
                    new BigInteger(159, RANDOM),
                    date(content.from()),
                    date(content.until()),
                    content.subject(),
                    content.key());
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            for (var oid : content.more().generate().getExtensionOIDs()) {
                builder.addExtension(content.more().generate().getExtension(oid));
            }
            if (issuer.certificate() != null) {
                builder.addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        identifiers.createAuthorityKeyIdentifier(
                                issuer.certificate().getPublicKey()));
            }
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(content.key()));
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.key())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Date date(Instant instant) {
        return Date.from(instant.truncatedTo(ChronoUnit.SECONDS));
    }
}
