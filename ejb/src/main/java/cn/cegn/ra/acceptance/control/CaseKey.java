package cn.cegn.ra.acceptance.control;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.certificate.boundary.Certificates;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.provisioning.boundary.KeyJobs;
import cn.cegn.ra.provisioning.entity.KeyJobView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** The key of a case, as its certificate and its labelling say. */
@ApplicationScoped
public class CaseKey {
    @Inject
    private Certificates certificates;

    @Inject
    private KeyJobs jobs;

    /**
     * A key.
     *
     * @param algorithm {@code EC} or {@code RSA}
     * @param tokenLabel null for a soft certificate
     */
    public record Key(String serialNumber, String algorithm, String tokenLabel) {}

    /** Empty while there is no certificate. */
    public Optional<Key> of(CaseView view) {
        return certificate(view).map(CertificateCheckup::certificate).map(found -> key(view, found));
    }

    private Key key(CaseView view, X509Certificate certificate) {
        String label = view.medium() == Medium.USB_KEY
                ? jobs.current(view).map(KeyJobView::label).orElse(null)
                : null;
        return new Key(
                KeyProofs.hexadecimal(certificate.getSerialNumber()),
                certificate.getPublicKey().getAlgorithm(),
                label);
    }

    /** Its DER. */
    public Optional<byte[]> certificate(CaseView view) {
        return certificates.path(view.id(), view.progress().attempt()).map(path -> path.get(0));
    }
}
