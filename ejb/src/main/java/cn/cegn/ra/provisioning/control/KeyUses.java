package cn.cegn.ra.provisioning.control;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.certificate.boundary.Certificates;
import cn.cegn.ra.certificate.entity.CertificateView;
import cn.cegn.ra.organization.boundary.Organizations;
import cn.cegn.ra.organization.entity.OrganizationCard;
import cn.cegn.ra.provisioning.entity.KeyLifeView.KeyUse;
import cn.cegn.ra.provisioning.entity.KeyMoveView;
import cn.cegn.ra.provisioning.entity.KeyOwner;
import cn.cegn.ra.provisioning.entity.KeyStep;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    /** The cases to which a key was assigned, in the order of its moves. */
    public List<KeyUse> of(List<KeyMoveView> moves) {
        return moves.stream()
                .filter(move -> move.act().equals(KeyStep.ASSIGN.name()))
                .map(this::use)
                .toList();
    }

    private KeyUse use(KeyMoveView move) {
        Optional<CertificateView> certificate = certificates.ofAttempt(move.application(), move.attempt());
        return new KeyUse(
                move.application(),
                move.attempt(),
                number(move.application()),
                certificate.map(CertificateView::serialNumber).orElse(null),
                certificate.map(view -> view.standing().name()).orElse(null));
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
