package cn.cegn.ra.acceptance.control;

import cn.cegn.ra.acceptance.entity.CertificateCheck;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.ca.CertificateAuthority;
import cn.cegn.ra.ca.CertificateStatus;
import cn.cegn.ra.certificate.boundary.Certificates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The certificate of a case, checked now. Asks the CA: call it while no transaction is open. */
@ApplicationScoped
public class CertificateCheckup {
    private static final Logger LOG = Logger.getLogger(CertificateCheckup.class);

    @Inject
    private Certificates certificates;

    @Inject
    private CertificateAuthority authority;

    @Inject
    private Clock clock;

    /** Empty if the case has no certificate. */
    public Optional<CertificateCheck> check(CaseView view) {
        return certificate(view)
                .map(certificate -> new CertificateExamination(view, certificate)
                        .against(chain(), status(certificate.getSerialNumber()), clock.instant()));
    }

    /** Whether the applicant has collected his soft certificate. */
    public boolean isCollected(CaseView view) {
        return certificates
                .ofCase(view)
                .map(found -> found.collectedAt() != null)
                .orElse(false);
    }

    Optional<X509Certificate> certificate(CaseView view) {
        return certificates.path(view.id(), view.progress().attempt()).map(path -> certificate(path.get(0)));
    }

    List<X509Certificate> chain() {
        try {
            return authority.chain();
        } catch (CaException e) {
            LOG.warnf("the CA gave no chain: %s", e.getMessage());
            return List.of();
        }
    }

    /** What the CA says of a certificate of its own; null if it can not be asked. */
    CertificateStatus status(BigInteger serialNumber) {
        try {
            return authority.status(serialNumber);
        } catch (CaException e) {
            LOG.warnf("the CA gave no status: %s", e.getMessage());
            return null;
        }
    }

    static X509Certificate certificate(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate can not be read", e);
        }
    }
}
