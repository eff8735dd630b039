package cn.cegn.ra.certificate.entity;

import cn.cegn.ra.application.entity.CanonicalJson;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A certificate, or the number of one, as somebody without a log-in handed it in.
 *
 * @param serialNumber as {@link CertificateView} has it
 * @param sha256 of its DER; null if only the number was given
 */
public record HandedCertificate(String serialNumber, String sha256) {
    /** A certificate with its chain, and room to spare. */
    public static final int MOST_BYTES = 64 * 1024;

    private static final Pattern NUMBER = Pattern.compile("[0-9A-F]{1,40}");

    /** A number as Windows, OpenSSL or a browser writes it: with colons or blanks, small or capital, 0x and zeros before it. */
    public static Optional<HandedCertificate> number(String typed) {
        String number = (typed == null ? "" : typed)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s:]", "")
                .replaceFirst("^0X", "")
                .replaceFirst("^0+(?=.)", "");
        return NUMBER.matcher(number).matches() ? Optional.of(new HandedCertificate(number, null)) : Optional.empty();
    }

    /** The first certificate of a file, PEM or DER; empty if there is none, or a private key is with it. */
    public static Optional<HandedCertificate> file(byte[] content) {
        if (content.length > MOST_BYTES
                || new String(content, StandardCharsets.ISO_8859_1).contains("PRIVATE KEY-----")) {
            return Optional.empty();
        }
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(content));
            return number(certificate.getSerialNumber().toString(16))
                    .map(number -> new HandedCertificate(
                            number.serialNumber(), CanonicalJson.sha256(PemText.der(certificate))));
        } catch (CertificateException | RuntimeException e) {
            // The JDK's parser answers damaged DER with both kinds.
            return Optional.empty();
        }
    }

    /** Whether it is this certificate; a number alone tells nothing against it. */
    public boolean is(CertificateView kept) {
        return sha256 == null || sha256.equals(kept.sha256());
    }
}
