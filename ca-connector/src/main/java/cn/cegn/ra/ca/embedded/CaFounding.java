package cn.cegn.ra.ca.embedded;

import cn.cegn.ra.ca.OrderNames;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509ExtensionUtils;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The first start: a root for 30 years, under it an issuing CA for 20, which issues end entities only. */
record CaFounding(KeyPair root, X509Certificate rootCertificate, KeyPair issuing, X509Certificate issuingCertificate) {
    private static final int ROOT_YEARS = 30;
    private static final int ISSUING_YEARS = 20;
    private static final X500Name ROOT_NAME = name("CEGN RA Embedded Root");
    private static final X500Name ISSUING_NAME = name("CEGN RA Embedded Issuing CA");

    static CaFounding found(EmbeddedCaSettings settings) throws GeneralSecurityException, IOException {
        Instant from = settings.clock().instant().minus(Certifier.BACKDATING).truncatedTo(ChronoUnit.SECONDS);
        KeyPair root = settings.algorithm().generate();
        KeyPair issuing = settings.algorithm().generate();
        X509v3CertificateBuilder rootDraft = draft(ROOT_NAME, root.getPublic(), from, ROOT_YEARS);
        rootDraft.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        X509v3CertificateBuilder issuingDraft = draft(ISSUING_NAME, issuing.getPublic(), from, ISSUING_YEARS);
        issuingDraft.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        return new CaFounding(root, sign(rootDraft, root), issuing, sign(issuingDraft, root));
    }

    private static X509v3CertificateBuilder draft(X500Name subject, PublicKey key, Instant from, int years)
            throws IOException {
        Instant until = from.atOffset(ZoneOffset.UTC).plusYears(years).toInstant();
        SubjectPublicKeyInfo keyInfo = SubjectPublicKeyInfo.getInstance(key.getEncoded());
        BigInteger serial = new BigInteger(64, new SecureRandom()).setBit(0);
        X509v3CertificateBuilder draft =
                new X509v3CertificateBuilder(ROOT_NAME, serial, Date.from(from), Date.from(until), subject, keyInfo);
        draft.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        draft.addExtension(
                Extension.subjectKeyIdentifier, false, new BcX509ExtensionUtils().createSubjectKeyIdentifier(keyInfo));
        return draft;
    }

    private static X509Certificate sign(X509v3CertificateBuilder draft, KeyPair root)
            throws GeneralSecurityException, IOException {
        X509ExtensionUtils identifiers = new BcX509ExtensionUtils();
        SubjectPublicKeyInfo rootKey =
                SubjectPublicKeyInfo.getInstance(root.getPublic().getEncoded());
        draft.addExtension(Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(rootKey));
        try {
            String algorithm = CaKeyAlgorithm.signatureOf(root.getPrivate());
            return new JcaX509CertificateConverter()
                    .getCertificate(draft.build(new JcaContentSignerBuilder(algorithm).build(root.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static X500Name name(String commonName) {
        return OrderNames.subject(List.of(
                new SubjectAttribute(SubjectAttribute.Type.C, "CN"),
                new SubjectAttribute(SubjectAttribute.Type.O, "National E-Government Network Administration Center"),
                new SubjectAttribute(SubjectAttribute.Type.CN, commonName)));
    }
}
