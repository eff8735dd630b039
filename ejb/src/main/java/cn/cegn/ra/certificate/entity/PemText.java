package cn.cegn.ra.certificate.entity;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Certificates as text, RFC 7468. */
final class PemText {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private PemText() {}

    static String of(List<X509Certificate> certificates) {
        return certificates.stream().map(PemText::of).collect(Collectors.joining());
    }

    static String of(X509Certificate certificate) {
        return "-----BEGIN CERTIFICATE-----\n" + LINES.encodeToString(der(certificate))
                + "\n-----END CERTIFICATE-----\n";
    }

    static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate that can not be encoded", e);
        }
    }

    static List<X509Certificate> certificates(String pem) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException e) {
            throw new IllegalStateException("the kept certificates do not read", e);
        }
    }
}
