package cn.cegn.ra.unlocking.control;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.certificate.boundary.Certificates;
import cn.cegn.ra.certificate.entity.CertificateStanding;
import cn.cegn.ra.certificate.entity.CertificateView;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.organization.boundary.PreparationFacts;
import cn.cegn.ra.provisioning.boundary.InitialPins;
import cn.cegn.ra.provisioning.boundary.KeyStock;
import cn.cegn.ra.provisioning.entity.KeyState;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import cn.cegn.ra.unlocking.entity.UnlockGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What other components know of a key that is to be unlocked. */
@ApplicationScoped
public class UnlockWorld {
    @Inject
    private Certificates certificates;

    @Inject
    private KeyStock stock;

    @Inject
    private InitialPins pins;

    @Inject
    private PreparationFacts preparation;

    @Inject
    private Clock clock;

    /** The key of a case's present certificate. */
    public Optional<StockKeyView> key(CaseView subject) {
        return stock.ofCase(subject);
    }

    /** The certificate that a key holds. */
    public Optional<CertificateView> certificate(long application, int attempt) {
        return certificates.ofAttempt(application, attempt);
    }

    /** Which guards the world fulfils now. */
    public Set<UnlockGuard> fulfils(CaseView subject, Actor actor) {
        Set<UnlockGuard> fulfilled = EnumSet.noneOf(UnlockGuard.class);
        if (certificate(subject.id(), subject.progress().attempt())
                .filter(this::isValid)
                .isPresent()) {
            fulfilled.add(UnlockGuard.CERTIFICATE_VALID);
        }
        if (key(subject).filter(key -> isWithHolder(key, subject)).isPresent()) {
            fulfilled.add(UnlockGuard.KEY_WITH_HOLDER);
        }
        if (actor.role() != Role.HANDLER
                || preparation.isHandlerAuthorised(subject.parties().organization(), subject.type(), actor.person())) {
            fulfilled.add(UnlockGuard.HANDLER_AUTHORISED);
        }
        return fulfilled;
    }

    private boolean isValid(CertificateView certificate) {
        return certificate.standing() == CertificateStanding.VALID
                && certificate.period().notAfter().isAfter(clock.instant());
    }

    private boolean isWithHolder(StockKeyView key, CaseView subject) {
        return key.state() == KeyState.IN_USE || (key.state() == KeyState.DELIVERED && pins.wasTold(subject));
    }
}
