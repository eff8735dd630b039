package cn.cegn.ra.ca;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/**
 * Compares what a CA made with what was ordered: subject (sequence and string types), alternative names, public key, usages,
 * validity. A difference is an incident ({@code BROKEN}), never a success (S2.6-4).
 */
public final class OrderConformity {
    /** A CA may set notBefore back against slow clocks, by no more than this. */
    public static final Duration MOST_BACKDATING = Duration.ofMinutes(10);

    private static final Duration ROUNDING = Duration.ofSeconds(1);

    private final RegistrationOrder order;
    private final X509Certificate certificate;
    private final List<String> differences = new ArrayList<>();

    private OrderConformity(RegistrationOrder order, X509Certificate certificate) {
        this.order = order;
        this.certificate = certificate;
    }

    /**
     * What differs, one word each ({@code subject, alternativeNames, publicKey, keyUsage, extendedKeyUsage, basicConstraints,
     * validity, encoding}); empty if the certificate is what was ordered.
     *
     * @param subjectPublicKeyInfo DER of the key in the request
     */
    public static List<String> differences(
            RegistrationOrder order, byte[] subjectPublicKeyInfo, X509Certificate certificate) {
        return new OrderConformity(order, certificate).compare(subjectPublicKeyInfo);
    }

    private List<String> compare(byte[] subjectPublicKeyInfo) {
        try {
            JcaX509CertificateHolder holder = new JcaX509CertificateHolder(certificate);
            byte[] ordered = OrderNames.subject(order.subject()).getEncoded();
            same("subject", Arrays.equals(ordered, holder.getSubject().getEncoded()));
            GeneralNames found = GeneralNames.fromExtensions(holder.getExtensions(), Extension.subjectAlternativeName);
            same(
                    "alternativeNames",
                    names(OrderNames.alternativeNames(order.alternativeNames())).equals(names(found)));
            byte[] key = holder.getSubjectPublicKeyInfo().getEncoded();
            same("publicKey", Arrays.equals(subjectPublicKeyInfo, key));
            compareUsages();
        } catch (IOException | CertificateException | IllegalArgumentException e) {
            same("encoding", false);
        }
        return List.copyOf(differences);
    }

    private void compareUsages() throws CertificateParsingException {
        boolean device = order.profile() == CertificateProfile.DEVICE;
        boolean[] usage = new boolean[9];
        usage[0] = true;
        usage[1] = true;
        usage[2] = device && certificate.getPublicKey() instanceof RSAPublicKey;
        same("keyUsage", Arrays.equals(usage, certificate.getKeyUsage()));
        Set<String> purposes = device
                ? Set.of(KeyPurposeId.id_kp_serverAuth.getId())
                : Set.of(KeyPurposeId.id_kp_clientAuth.getId(), KeyPurposeId.id_kp_emailProtection.getId());
        List<String> found = certificate.getExtendedKeyUsage();
        same("extendedKeyUsage", found != null && purposes.equals(Set.copyOf(found)));
        same("basicConstraints", certificate.getBasicConstraints() == -1);
        Duration life = Duration.between(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
        Duration extra = life.minus(order.validity());
        same(
                "validity",
                extra.compareTo(ROUNDING.negated()) >= 0 && extra.compareTo(MOST_BACKDATING.plus(ROUNDING)) <= 0);
    }

    private void same(String what, boolean holds) {
        if (!holds) {
            differences.add(what);
        }
    }

    /** As a set: a CA may sort the names. */
    private static Set<Object> names(GeneralNames names) {
        return names == null ? Set.of() : new HashSet<>(Arrays.asList(names.getNames()));
    }
}
