package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.certificate.boundary.Certificates;
import cn.cegn.ra.certificate.entity.CertificateView;
import cn.cegn.ra.organization.boundary.Organizations;
import cn.cegn.ra.organization.entity.OrganizationCard;
import cn.cegn.ra.provisioning.entity.KeyJob;
import cn.cegn.ra.provisioning.entity.KeyJobView;
import cn.cegn.ra.provisioning.entity.KeyLifeView.KeyUse;
import cn.cegn.ra.provisioning.entity.KeyOwner;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** For which cases and certificates a key was, as other components know them. */
@ApplicationScoped
public class KeyUses {
    @Inject
    private CaseDesk cases;

    @Inject
    private Certificates certificates;

    @Inject
    private Organizations organizations;

    @Inject
    private JobBook jobs;

    @Inject
    private Clock clock;

    /** The cases to which a key was assigned, the last one first. */
    public List<KeyUse> of(String serial) {
        return jobs.ofKey(serial).stream().map(job -> use(job.view())).toList();
    }

    /** A certificate whose case got another key in the same attempt is on that one. */
    private KeyUse use(KeyJobView job) {
        KeyJob.Subject made = job.subject();
        Optional<CertificateView> certificate = jobs.lastKey(made.application(), made.attempt())
                .filter(made.serial()::equals)
                .flatMap(same -> certificates.ofAttempt(made.application(), made.attempt()));
        return new KeyUse(
                made.application(),
                made.attempt(),
                number(made.application()),
                certificate.map(CertificateView::serialNumber).orElse(null),
                certificate.map(view -> view.standing().name()).orElse(null),
                certificate.map(this::isInForce).orElse(false));
    }

    /** Time ends a certificate even if nobody has entered that yet. */
    private boolean isInForce(CertificateView view) {
        return view.standing().isInForce() && view.period().notAfter().isAfter(clock.instant());
    }

    /** Whether a certificate that was made for this key is in force, on hold included. */
    public boolean isInForce(String serial) {
        return of(serial).stream().anyMatch(KeyUse::inForce);
    }

    /** The number of a case; who its holder is does not belong to the stock (S-D-08). */
    public String number(long application) {
        return cases.get(application).key().number();
    }

    /** Those of these organisations that there are, with their names in order. */
    public List<KeyOwner> owners(List<Long> ids) {
        return ids.stream()
                .map(organizations::find)
                .flatMap(Optional::stream)
                .map(card -> new KeyOwner(card.id(), card.name()))
                .sorted(Comparator.comparing(KeyOwner::name))
                .toList();
    }

    /** Name of the organisation that a key belongs to, or null for the RA's own. */
    public String owner(StockKeyView key) {
        return key.origin().owner() == null
                ? null
                : organizations
                        .find(key.origin().owner())
                        .map(OrganizationCard::name)
                        .orElse(null);
    }
}
