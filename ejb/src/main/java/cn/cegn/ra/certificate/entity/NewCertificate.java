package cn.cegn.ra.certificate.entity;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A certificate that was issued and compared with its order.
 *
 * @param subject the DN as the registration writes it
 * @param subjectDigest by which the registration looks for duplicates
 * @param chain issuing CA first, root last
 */
public record NewCertificate(
        long application,
        int attempt,
        String subject,
        String subjectDigest,
        X509Certificate certificate,
        List<X509Certificate> chain) {
    public NewCertificate {
        chain = List.copyOf(chain);
    }
}
