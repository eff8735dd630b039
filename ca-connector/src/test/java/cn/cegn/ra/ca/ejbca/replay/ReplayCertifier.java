package cn.cegn.ra.ca.ejbca.replay;

import cn.cegn.ra.ca.Requests;
import cn.cegn.ra.ca.ejbca.replay.ReplayPki.Content;
import cn.cegn.ra.ca.ejbca.replay.ReplayPki.Identity;
import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes of an end entity and a key the certificate that EJBCA would make, or on demand a wrong one. */
final class ReplayCertifier {
    private static final Duration BACKDATING = Duration.ofMinutes(10);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]XXX");

    private final ReplayKeys keys;
    private final ReplayOffice office;

    ReplayCertifier(ReplayKeys keys, ReplayOffice office) {
        this.keys = keys;
        this.office = office;
    }

    X509Certificate certify(EndEntity entity, SubjectPublicKeyInfo requested, Trouble trouble) throws Refusal {
        List<String> order =
                office.is(ReplayOffice.Switch.CUSTOM_ORDER) ? ReplayProfile.SUBJECT_ORDER : DnText.LDAP_ORDER;
        X500Name subject = trouble == Trouble.WRONG_SUBJECT
                ? new X500Name("C=CN,O=Elsewhere,CN=Mallory")
                : entity.subject().name(order);
        SubjectPublicKeyInfo key = trouble == Trouble.WRONG_KEY
                ? SubjectPublicKeyInfo.getInstance(Requests.p256().getPublic().getEncoded())
                : requested;
        Instant now = office.now();
        Instant until = until(entity, now);
        try {
            Content content = new Content(
                    subject,
                    key,
                    now.minus(BACKDATING),
                    trouble == Trouble.WRONG_VALIDITY ? until.minus(Duration.ofDays(30)) : until,
                    extensions(entity, key));
            Identity issuer = trouble == Trouble.WRONG_CA ? keys.impostor() : keys.issuing();
            return ReplayPki.sign(content, issuer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** EJBCA cuts a validity at the CA's own end. A relative end counts from now, the profile's validity from notBefore (recorded). */
    private Instant until(EndEntity entity, Instant now) throws Refusal {
        String text = entity.endTime();
        Instant until;
        if (text.isEmpty()) {
            until = now.minus(BACKDATING).plus(entity.profile().validity()).minusSeconds(1);
        } else if (text.matches("\\d+:\\d{1,2}:\\d{1,2}")) {
            String[] parts = text.split(":", -1);
            until = now.plus(Duration.ofDays(Long.parseLong(parts[0])))
                    .plus(Duration.ofHours(Long.parseLong(parts[1])))
                    .plus(Duration.ofMinutes(Long.parseLong(parts[2])));
        } else {
            try {
                until = OffsetDateTime.parse(text, MOMENT).toInstant();
            } catch (DateTimeParseException e) {
                throw Refusal.ejbca("FIELD_VALUE_NOT_VALID", 400, "Invalid end time: " + e.getMessage());
            }
        }
        Instant last = keys.issuing().certificate().getNotAfter().toInstant();
        return until.isAfter(last) ? last : until;
    }

    private static ExtensionsGenerator extensions(EndEntity entity, SubjectPublicKeyInfo key) throws IOException {
        ExtensionsGenerator extensions = new ExtensionsGenerator();
        extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        boolean device = entity.profile().device();
        boolean rsa =
                PKCSObjectIdentifiers.rsaEncryption.equals(key.getAlgorithm().getAlgorithm());
        int usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        extensions.addExtension(
                Extension.keyUsage, true, new KeyUsage(device && rsa ? usage | KeyUsage.keyEncipherment : usage));
        KeyPurposeId[] purposes = device
                ? new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth}
                : new KeyPurposeId[] {KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_emailProtection};
        extensions.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
        if (!entity.alternativeNames().isBlank()) {
            extensions.addExtension(
                    Extension.subjectAlternativeName, false, alternativeNames(entity.alternativeNames()));
        }
        return extensions;
    }

    private static GeneralNames alternativeNames(String text) {
        String[] parts = text.split(",", -1);
        GeneralName[] names = new GeneralName[parts.length];
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i].strip();
            String value = part.substring(part.indexOf('=') + 1);
            names[i] = switch (part.substring(0, part.indexOf('='))) {
                case "rfc822Name" -> new GeneralName(GeneralName.rfc822Name, value);
                case "dNSName" -> new GeneralName(GeneralName.dNSName, value);
                case "iPAddress" -> new GeneralName(GeneralName.iPAddress, value);
                default -> throw new IllegalArgumentException(part);
            };
        }
        return new GeneralNames(names);
    }

    /** DER of a CRL of 24 hours. */
    byte[] crl(List<Issued> revoked, int number) {
        Instant now = office.now();
        try {
            JcaX509CertificateHolder issuer =
                    new JcaX509CertificateHolder(keys.issuing().certificate());
            X509v2CRLBuilder crl = new X509v2CRLBuilder(issuer.getSubject(), Date.from(now));
            crl.setNextUpdate(Date.from(now.plus(Duration.ofHours(24))));
            for (Issued each : revoked) {
                crl.addCRLEntry(each.serial(), Date.from(each.revokedAt()), each.reason());
            }
            crl.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new BcX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.getSubjectPublicKeyInfo()));
            crl.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
            return crl.build(new JcaContentSignerBuilder("SHA256withECDSA")
                            .build(keys.issuing().key()))
                    .getEncoded();
        } catch (IOException | OperatorCreationException | java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
