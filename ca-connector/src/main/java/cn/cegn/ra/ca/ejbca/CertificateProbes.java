package cn.cegn.ra.ca.ejbca;

import static cn.cegn.ra.ca.ejbca.HealthProbes.finding;
import static cn.cegn.ra.ca.ejbca.HealthProbes.probed;

import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CaHealth.Check;
import cn.cegn.ra.ca.CaHealth.Finding;
import cn.cegn.ra.ca.CaHealth.Verdict;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at the certificates between us and the CA, at whether it signs, and at its CRL. */
final class CertificateProbes {
    /** Time to order and install a new client certificate. */
    private static final long CLIENT_WARNING_DAYS = 30;

    /** Before this a new CA should have been set up: as long as the longest certificate runs. */
    private static final long CA_WARNING_DAYS = 5 * 365L;

    private final Link link;
    private final Care care;

    CertificateProbes(Link link, Care care) {
        this.link = link;
        this.care = care;
    }

    List<Finding> findings() {
        return List.of(
                probed(Check.CLIENT_CERTIFICATE, this::clientCertificate),
                probed(Check.CA_CERTIFICATE, this::caCertificate),
                probed(Check.CA_ACTIVE, this::active),
                probed(Check.CRL, this::crl));
    }

    private Finding clientCertificate() throws CaException {
        boolean known = link.soap().look(Operations.isAuthorized("/administrator")).stream()
                .anyMatch(answer -> answer.text().strip().equals("true"));
        if (!known) {
            return finding(
                    Check.CLIENT_CERTIFICATE,
                    Verdict.FAILED,
                    "our certificate is in no role of EJBCA: add it to the RA's role, access rule /administrator");
        }
        Optional<X509Certificate> ours =
                link.settings().identity().clientCertificate().get();
        if (ours.isEmpty()) {
            return finding(Check.CLIENT_CERTIFICATE, Verdict.OK, "accepted; its remaining days are not known here");
        }
        long days = daysUntil(ours.get().getNotAfter().toInstant());
        return days < CLIENT_WARNING_DAYS
                ? finding(
                        Check.CLIENT_CERTIFICATE,
                        days < 0 ? Verdict.FAILED : Verdict.WARNING,
                        days + " days left: order a new client certificate")
                : finding(Check.CLIENT_CERTIFICATE, Verdict.OK, "accepted, " + days + " days left");
    }

    private Finding caCertificate() throws CaException {
        X509Certificate issuing = care.ca().fetch().get(0);
        long days = daysUntil(issuing.getNotAfter().toInstant());
        String name = issuing.getSubjectX500Principal() + ", ";
        if (days < 0) {
            return finding(Check.CA_CERTIFICATE, Verdict.FAILED, name + "expired: renew the CA");
        }
        return days < CA_WARNING_DAYS
                ? finding(
                        Check.CA_CERTIFICATE,
                        Verdict.WARNING,
                        name + days + " days left: longer certificates are refused; plan the CA's renewal")
                : finding(Check.CA_CERTIFICATE, Verdict.OK, name + days + " days left");
    }

    /** EJBCA lists only CAs that are not set off line; a lost key module shows only when something is issued. */
    private Finding active() throws CaException {
        JsonNode listed = Rest.body(Doing.LOOKING, link.rest().get("/v1/ca")).path("certificate_authorities");
        for (JsonNode authority : listed) {
            if (authority.path("name").asText().equals(link.settings().caName())) {
                return finding(Check.CA_ACTIVE, Verdict.OK, "listed as active (its key module can not be probed)");
            }
        }
        return finding(
                Check.CA_ACTIVE,
                Verdict.FAILED,
                "the CA " + link.settings().caName() + " is off line, or our role may not use it");
    }

    private Finding crl() throws CaException {
        try {
            X509CRL crl =
                    (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(care.crl()));
            crl.verify(care.ca().issuing().getPublicKey());
            Instant next = crl.getNextUpdate().toInstant();
            return link.settings().clock().instant().isAfter(next)
                    ? finding(Check.CRL, Verdict.WARNING, "overdue since " + next + ": check the CRL Updater service")
                    : finding(Check.CRL, Verdict.OK, "the next one is due at " + next);
        } catch (GeneralSecurityException e) {
            return finding(Check.CRL, Verdict.WARNING, "does not read or is not signed by the CA: " + e.getMessage());
        } catch (CaException e) {
            return finding(Check.CRL, Verdict.WARNING, e.getMessage());
        }
    }

    private long daysUntil(Instant end) {
        Duration left = Duration.between(link.settings().clock().instant(), end);
        return left.isNegative() ? -1 : left.toDays();
    }
}
