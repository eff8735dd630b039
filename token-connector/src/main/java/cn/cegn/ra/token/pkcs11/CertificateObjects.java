package cn.cegn.ra.token.pkcs11;

import cn.cegn.ra.token.KeyId;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/**
 * Certificates as objects of their own. Not by Java's KeyStore: it renames CKA_ID of key and certificate but not of the public
 * key, and gives CA certificates an id that other software does not expect.
 */
final class CertificateObjects {
    /** What subject, issuer, label and the like take beside the certificate itself, generously. */
    private static final int ATTRIBUTES_OF_ONE = 512;

    private final KeySession session;
    private final ObjectsOnKey objects;

    CertificateObjects(KeySession session) {
        this.session = session;
        this.objects = new ObjectsOnKey(session);
    }

    /** Refused before anything is written, if the key tells how much room it has. */
    void requireRoom(OptionalLong free, X509Certificate own, List<X509Certificate> chain) {
        long needed = ATTRIBUTES_OF_ONE * (1L + chain.size()) + encoded(own).length;
        for (X509Certificate authority : chain) {
            needed += encoded(authority).length;
        }
        boolean there = chain.stream().anyMatch(authority -> isThere(authorityId(authority), encoded(authority)));
        if (!there && free.isPresent() && free.getAsLong() < needed) {
            throw new UsbKeyException(
                    Failure.KEY_FULL, "the key has " + free.getAsLong() + " bytes left of " + needed + " needed");
        }
    }

    /** The certificate of the pair: what else stands under its id is deleted once this one stands and was read. */
    void writeOwn(KeyId id, X509Certificate certificate) {
        write(id, certificate, labelOf(id));
        if (!isThere(id, encoded(certificate))) {
            throw new UsbKeyException(Failure.NOT_PROVED, "the certificate was written and is not there");
        }
        for (long object : objects.find(Attribute.CKO_CERTIFICATE, id)) {
            if (!Arrays.equals(objects.value(object, Attribute.VALUE), encoded(certificate))) {
                session.destroy(object);
            }
        }
    }

    private boolean isThere(KeyId id, byte[] value) {
        return values(id).stream().anyMatch(there -> Arrays.equals(there, value));
    }

    /** The pair's label, so that the three are seen to belong together. */
    private String labelOf(KeyId id) {
        return objects.find(Attribute.CKO_PUBLIC_KEY, id).stream()
                .map(object -> new String(objects.value(object, Attribute.LABEL), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("RA");
    }

    void writeAuthority(X509Certificate certificate) {
        write(
                authorityId(certificate),
                certificate,
                certificate.getSubjectX500Principal().getName());
    }

    List<byte[]> values(KeyId id) {
        return objects.find(Attribute.CKO_CERTIFICATE, id).stream()
                .map(object -> objects.value(object, Attribute.VALUE))
                .toList();
    }

    /** PKCS#11 does not refuse the same certificate twice, so it is looked for first. */
    private void write(KeyId id, X509Certificate certificate, String label) {
        byte[] value = encoded(certificate);
        if (isThere(id, value)) {
            return;
        }
        session.create(ObjectTemplate.of(Attribute.CKO_CERTIFICATE)
                .with(Attribute.PRIVATE, false)
                .with(Attribute.CERTIFICATE_TYPE, Attribute.CKC_X_509)
                .with(Attribute.ID, id.bytes())
                .with(Attribute.LABEL, label.getBytes(StandardCharsets.UTF_8))
                .with(Attribute.SUBJECT, certificate.getSubjectX500Principal().getEncoded())
                .with(Attribute.ISSUER, certificate.getIssuerX500Principal().getEncoded())
                .with(Attribute.SERIAL_NUMBER, serialNumber(certificate))
                .with(Attribute.VALUE, value));
    }

    /** The subject key identifier (RFC 5280 §4.2.1.2 method 1), which CA certificates carry under this value. */
    static KeyId authorityId(X509Certificate certificate) {
        try {
            byte[] extension = certificate.getExtensionValue("2.5.29.14");
            if (extension != null) {
                return KeyId.of(org.bouncycastle.asn1.x509.SubjectKeyIdentifier.getInstance(
                                JcaX509ExtensionUtils.parseExtensionValue(extension))
                        .getKeyIdentifier());
            }
            return KeyId.of(new JcaX509ExtensionUtils()
                    .createSubjectKeyIdentifier(certificate.getPublicKey())
                    .getKeyIdentifier());
        } catch (IOException | java.security.NoSuchAlgorithmException e) {
            throw new UsbKeyException(Failure.NOT_PROVED, "a CA certificate has no readable subject key identifier");
        }
    }

    private static byte[] serialNumber(X509Certificate certificate) {
        try {
            return new ASN1Integer(certificate.getSerialNumber()).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e); // a number in memory
        }
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new UsbKeyException(Failure.NOT_PROVED, "a certificate has no encoding");
        }
    }
}
