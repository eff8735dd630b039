package cn.cegn.ra.certificate.control;

import cn.cegn.ra.certificate.entity.CertificateView;
import cn.cegn.ra.certificate.entity.CrlListing;
import cn.cegn.ra.certificate.entity.HandedCertificate;
import cn.cegn.ra.certificate.entity.KeptCertificate;
import cn.cegn.ra.certificate.entity.Verdict;
import cn.cegn.ra.certificate.entity.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Looks a certificate up in our register and in the CA's CRL. */
@ApplicationScoped
public class Verifier {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private NewestCrl crl;

    @Inject
    private Clock clock;

    /** What is known of it; empty if it is none of ours, or another one under the number of one of ours. */
    public Optional<Verification> verify(HandedCertificate handed) {
        // The CA first: while it is asked no connection to the database is held.
        Optional<X509CRL> newest = crl.get();
        return kept(handed.serialNumber()).filter(handed::is).map(found -> answer(handed, found, newest));
    }

    private Optional<CertificateView> kept(String serialNumber) {
        return entities.createQuery(
                        "select c from KeptCertificate c where c.serialNumber = :number", KeptCertificate.class)
                .setParameter("number", serialNumber)
                .getResultStream()
                .findFirst()
                .map(KeptCertificate::view);
    }

    private Verification answer(HandedCertificate handed, CertificateView kept, Optional<X509CRL> newest) {
        CrlListing listing = NewestCrl.listing(newest, kept.serialNumber(), kept.issuer());
        Instant crlOf = listing == CrlListing.UNKNOWN
                ? null
                : newest.orElseThrow().getThisUpdate().toInstant();
        return new Verification(
                Verdict.of(kept, listing, clock.instant()),
                kept.serialNumber(),
                kept.issuer(),
                handed.sha256() == null ? null : kept.subject(),
                kept.period(),
                listing,
                crlOf);
    }
}
