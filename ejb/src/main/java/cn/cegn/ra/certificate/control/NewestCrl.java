package cn.cegn.ra.certificate.control;

import cn.cegn.ra.certificate.boundary.Publication;
import cn.cegn.ra.certificate.entity.CrlListing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CRLReason;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The CA's CRL, signed by it; asked for once in a while, however many people verify, and also whether it answers. */
@ApplicationScoped
public class NewestCrl {
    private static final Logger LOG = Logger.getLogger(NewestCrl.class);
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int HEXADECIMAL = 16;

    @Inject
    private Publication publication;

    @Inject
    private Clock clock;

    private Instant askedAt = Instant.MIN;
    private X509CRL crl;

    /** The CRL; empty while the CA does not answer, or the answer is not its own. */
    public synchronized Optional<X509CRL> get() {
        Instant now = clock.instant();
        if (askedAt.isBefore(now.minus(KEPT))) {
            crl = ask().orElse(null);
            askedAt = now;
        }
        return Optional.ofNullable(crl);
    }

    /** What a CRL says of a certificate of this issuer. */
    public static CrlListing listing(Optional<X509CRL> known, String serialNumber, String issuer) {
        if (known.isEmpty() || !known.get().getIssuerX500Principal().getName().equals(issuer)) {
            return CrlListing.UNKNOWN;
        }
        X509CRLEntry entry = known.get().getRevokedCertificate(new BigInteger(serialNumber, HEXADECIMAL));
        if (entry == null) {
            return CrlListing.NOT_LISTED;
        }
        return entry.getRevocationReason() == CRLReason.CERTIFICATE_HOLD ? CrlListing.ON_HOLD : CrlListing.REVOKED;
    }

    private Optional<X509CRL> ask() {
        Optional<byte[]> issuer = publication.issuer();
        Optional<byte[]> answer = issuer.flatMap(known -> publication.crl());
        return answer.flatMap(der -> signed(der, issuer.get()));
    }

    private static Optional<X509CRL> signed(byte[] der, byte[] issuer) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            X509CRL found = (X509CRL) factory.generateCRL(new ByteArrayInputStream(der));
            found.verify(
                    ((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(issuer))).getPublicKey());
            return Optional.of(found);
        } catch (GeneralSecurityException e) {
            LOG.warnf("the CA's CRL is not signed by it or can not be read: %s", e.getMessage());
            return Optional.empty();
        }
    }
}
