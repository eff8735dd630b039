package cn.cegn.ra.ca.ejbca.replay;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;

/**
 * A certificate in EJBCA's database.
 *
 * @param request base64 of the PKCS#10 request
 * @param reason CRLReason, -1 if not revoked
 * @param revokedAt null if not revoked
 */
record Issued(
        String username,
        ReplayProfile profile,
        DnText subject,
        X509Certificate certificate,
        String request,
        int reason,
        Instant revokedAt,
        Instant updated) {
    static final int NOT_REVOKED = -1;
    static final int HOLD = 6;
    static final int REMOVE_FROM_CRL = 8;

    BigInteger serial() {
        return certificate.getSerialNumber();
    }

    /** Upper case, no leading zero. */
    String serialHex() {
        return serial().toString(16).toUpperCase(Locale.ROOT);
    }

    boolean active() {
        return reason == NOT_REVOKED;
    }

    Issued changed(int newReason, Instant at) {
        Instant revoked = newReason == NOT_REVOKED ? null : at;
        return new Issued(username, profile, subject, certificate, request, newReason, revoked, at);
    }

    byte[] der() {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Base64 of base64 text with line breaks, as searches, findCerts and pkcs10Request answer. */
    String doubleBase64() {
        return twice(der());
    }

    static String twice(byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return Base64.getEncoder().encodeToString(lines.getBytes(StandardCharsets.US_ASCII));
    }
}
