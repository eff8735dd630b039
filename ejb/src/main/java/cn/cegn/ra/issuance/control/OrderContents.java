package cn.cegn.ra.issuance.control;

import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.CertificateRequest;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.provisioning.boundary.KeyJobs;
import cn.cegn.ra.registration.boundary.Registrations;
import cn.cegn.ra.registration.entity.Registration;
import cn.cegn.ra.registration.entity.RegistrationEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;

/** What the CA is asked to certify: the registration, for the key that was made on the USB-Key or by the applicant. */
@ApplicationScoped
public class OrderContents {
    private static final String REQUEST = "CERTIFICATE_REQUEST";

    @Inject
    private Registrations registrations;

    @Inject
    private KeyJobs jobs;

    @Inject
    private Dossier dossier;

    /** Unique per approval: a remake begins a new attempt. */
    public static String username(CaseView subject) {
        return subject.key().acceptanceNumber() + "-" + subject.progress().attempt();
    }

    public Optional<RegistrationEntry> entry(CaseView subject) {
        return registrations.current(subject).map(Registration::entry);
    }

    public Optional<RegistrationOrder> order(CaseView subject) {
        return entry(subject).map(entry -> entry.order(username(subject)));
    }

    /** DER of the request of the present attempt. */
    public Optional<byte[]> request(CaseView subject) {
        return subject.medium() == Medium.USB_KEY ? jobs.request(subject) : applicantsRequest(subject);
    }

    private Optional<byte[]> applicantsRequest(CaseView subject) {
        return dossier.all(subject.id()).stream()
                .filter(entry -> entry.kind().equals(REQUEST)
                        && entry.attempt() == subject.progress().attempt())
                .reduce((earlier, later) -> later)
                .map(entry -> der(entry.as(CertificateRequest.class).pem()));
    }

    static byte[] der(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }
}
