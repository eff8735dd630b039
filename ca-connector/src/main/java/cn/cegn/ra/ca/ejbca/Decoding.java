package cn.cegn.ra.ca.ejbca;

import cn.cegn.ra.ca.CaException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** Certificates as EJBCA's web service encodes them: base64 of base64 text with line breaks; plain base64 is read as well. */
final class Decoding {
    private static final int SEQUENCE = 0x30;

    private Decoding() {}

    /** @throws CaException {@code BROKEN} if it is none */
    static X509Certificate certificate(String encoded) throws CaException {
        try {
            byte[] once = Base64.getMimeDecoder().decode(encoded);
            boolean der = once.length > 0 && once[0] == SEQUENCE && !isText(once);
            return certificate(
                    der ? once : Base64.getMimeDecoder().decode(new String(once, StandardCharsets.US_ASCII)));
        } catch (CertificateException | IllegalArgumentException e) {
            throw new CaException(CaException.Kind.BROKEN, "EJBCA answered something that is no certificate", e);
        }
    }

    private static boolean isText(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static X509Certificate certificate(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }
}
