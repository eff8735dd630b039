package cn.cegn.ra.ca.embedded;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CertificateProfile;
import cn.cegn.ra.ca.KeyRequest;
import cn.cegn.ra.ca.OrderNames;
import cn.cegn.ra.ca.RegistrationOrder;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Composes a certificate's content from an order and signs it; remembers nothing. */
final class Certifier {
    /** notBefore lies so far before the moment of issuing, for relying parties whose clocks are slow. */
    static final Duration BACKDATING = Duration.ofSeconds(60);

    private final CaKeys keys;
    private final Clock clock;
    private final JcaContentSignerBuilder signers;
    private final AlgorithmIdentifier algorithm;
    private final X500Name issuer;
    private final ASN1Encodable authorityKey;
    private final ASN1Encodable crlPoint;
    private final ASN1Encodable issuerAccess;

    Certifier(CaKeys keys, EmbeddedCaSettings settings) throws CaException {
        this.keys = keys;
        this.clock = settings.clock();
        this.signers = new JcaContentSignerBuilder(CaKeyAlgorithm.signatureOf(keys.issuingKey()));
        this.algorithm = signer().getAlgorithmIdentifier();
        try {
            JcaX509CertificateHolder issuing = new JcaX509CertificateHolder(keys.issuing());
            this.issuer = issuing.getSubject();
            this.authorityKey = new AuthorityKeyIdentifier(new BcX509ExtensionUtils()
                    .createSubjectKeyIdentifier(issuing.getSubjectPublicKeyInfo())
                    .getKeyIdentifier());
        } catch (CertificateEncodingException e) {
            throw broken(e);
        }
        GeneralName crl = new GeneralName(GeneralName.uniformResourceIdentifier, settings.urlOf(EmbeddedCa.CRL_FILE));
        this.crlPoint = new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(new DistributionPointName(new GeneralNames(crl)), null, null)
        });
        this.issuerAccess = new AuthorityInformationAccess(
                AccessDescription.id_ad_caIssuers,
                new GeneralName(GeneralName.uniformResourceIdentifier, settings.urlOf(EmbeddedCa.ISSUER_FILE)));
    }

    /** Says now what {@link #compose} would refuse later: names that can not be encoded, an end beyond the CA's own. */
    void requireFeasible(RegistrationOrder order) throws CaException {
        try {
            OrderNames.subject(order.subject());
            OrderNames.alternativeNames(order.alternativeNames());
        } catch (IllegalArgumentException e) {
            throw new CaException(
                    CaException.Kind.REFUSED,
                    "The order " + order.username() + " can not be certified: " + e.getMessage(),
                    e);
        }
        requireWithinCa(order, now());
    }

    /** DER of the content to be signed. */
    byte[] compose(RegistrationOrder order, SubjectPublicKeyInfo key, BigInteger serial) throws CaException {
        Instant now = now();
        requireWithinCa(order, now);
        Instant end = now.plus(order.validity()).truncatedTo(ChronoUnit.SECONDS);
        V3TBSCertificateGenerator content = new V3TBSCertificateGenerator();
        content.setSerialNumber(new ASN1Integer(serial));
        content.setSignature(algorithm);
        content.setIssuer(issuer);
        content.setStartDate(new Time(Date.from(now.minus(BACKDATING))));
        content.setEndDate(new Time(Date.from(end)));
        content.setSubject(OrderNames.subject(order.subject()));
        content.setSubjectPublicKeyInfo(key);
        try {
            content.setExtensions(extensions(order, key).generate());
            return content.generateTBSCertificate().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** DER of the certificate. */
    byte[] sign(byte[] content) throws CaException {
        try {
            ContentSigner signer = signer();
            try (OutputStream out = signer.getOutputStream()) {
                out.write(content);
            }
            TBSCertificate parsed = TBSCertificate.getInstance(content);
            return new DERSequence(new ASN1Encodable[] {
                        parsed, signer.getAlgorithmIdentifier(), new DERBitString(signer.getSignature())
                    })
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private void requireWithinCa(RegistrationOrder order, Instant now) throws CaException {
        Instant last = keys.issuing().getNotAfter().toInstant();
        if (order.validity().compareTo(Duration.between(now, last)) > 0) {
            throw new CaException(
                    CaException.Kind.REFUSED,
                    "The order " + order.username() + " would outlive the issuing CA, which ends on " + last);
        }
    }

    private ExtensionsGenerator extensions(RegistrationOrder order, SubjectPublicKeyInfo key) throws IOException {
        ExtensionsGenerator extensions = new ExtensionsGenerator();
        extensions.addExtension(Extension.authorityKeyIdentifier, false, authorityKey);
        extensions.addExtension(
                Extension.subjectKeyIdentifier, false, new BcX509ExtensionUtils().createSubjectKeyIdentifier(key));
        extensions.addExtension(Extension.basicConstraints, false, new BasicConstraints(false));
        boolean device = order.profile() == CertificateProfile.DEVICE;
        int usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        if (device && KeyRequest.isRsa(key)) {
            usage |= KeyUsage.keyEncipherment;
        }
        extensions.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        KeyPurposeId[] purposes = device
                ? new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth}
                : new KeyPurposeId[] {KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_emailProtection};
        extensions.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
        GeneralNames names = OrderNames.alternativeNames(order.alternativeNames());
        if (names != null) {
            extensions.addExtension(Extension.subjectAlternativeName, false, names);
        }
        extensions.addExtension(Extension.cRLDistributionPoints, false, crlPoint);
        extensions.addExtension(Extension.authorityInfoAccess, false, issuerAccess);
        return extensions;
    }

    /** A new one each time: a signature object serves one thread. */
    private ContentSigner signer() throws CaException {
        try {
            return signers.build(keys.issuingKey());
        } catch (OperatorCreationException e) {
            throw broken(e);
        }
    }

    private static CaException broken(Exception cause) {
        return new CaException(CaException.Kind.BROKEN, "The embedded CA can not sign with its key", cause);
    }
}
