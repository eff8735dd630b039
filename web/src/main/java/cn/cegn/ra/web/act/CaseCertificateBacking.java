package cn.cegn.ra.web.act;

import cn.cegn.ra.certificate.boundary.Certificates;
import cn.cegn.ra.certificate.entity.CertificateView;
import cn.cegn.ra.registration.boundary.Registrations;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The certificate of a case and how long it is valid; before it is issued, how long it is registered to be (S2.5-4, S2.6-4). */
@Named("caseCertificate")
@RequestScoped
public class CaseCertificateBacking {
    @EJB
    private Certificates certificates;

    @EJB
    private Registrations registrations;

    @Inject
    private CaseOnPage theCase;

    @Inject
    private Words words;

    @Inject
    private Times times;

    private Optional<CertificateView> certificate;
    private List<String> validity;

    private Optional<CertificateView> certificate() {
        if (certificate == null) {
            certificate = certificates.ofCase(theCase.getView());
        }
        return certificate;
    }

    /** Its serial number; empty while there is none. */
    public String getSerialNumber() {
        return certificate().map(CertificateView::serialNumber).orElse("");
    }

    /** Whether it is valid, on hold, revoked or expired. */
    public String getStanding() {
        return certificate()
                .map(found -> words.say("certificateStatus." + found.standing()))
                .orElse("");
    }

    /** From when until when, or for how many days, in parts that are not broken; empty before the case is registered. */
    public List<String> getValidity() {
        if (validity == null) {
            validity = certificate()
                    .map(found -> List.of(
                            words.say(
                                    "case.validity.from",
                                    times.full(found.period().notBefore())),
                            times.full(found.period().notAfter())))
                    .or(this::registered)
                    .orElse(List.of());
        }
        return validity;
    }

    private Optional<List<String>> registered() {
        return registrations
                .current(theCase.getView())
                .map(found -> Integer.toString(found.entry().validityDays()))
                .map(days -> List.of(words.say("case.validity.days", days)));
    }
}
