package cn.cegn.ra.status.control;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.certificate.boundary.Certificates;
import cn.cegn.ra.certificate.boundary.StandingOrders;
import cn.cegn.ra.certificate.entity.CertificateView;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.organization.boundary.PreparationFacts;
import cn.cegn.ra.provisioning.boundary.KeyStock;
import cn.cegn.ra.provisioning.entity.KeyStep;
import cn.cegn.ra.status.entity.StatusGuard;
import cn.cegn.ra.status.entity.StatusKind;
import cn.cegn.ra.status.entity.StatusStep;
import cn.cegn.ra.status.entity.StatusView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What other components know of a certificate whose status is to change, and what follows a step there. */
@ApplicationScoped
public class StatusWorld {
    @Inject
    private Certificates certificates;

    @Inject
    private StandingOrders orders;

    @Inject
    private KeyStock stock;

    @Inject
    private PreparationFacts preparation;

    @Inject
    private Clock clock;

    public Optional<CertificateView> certificate(StatusView.Subject certificate) {
        return certificates.ofAttempt(certificate.application(), certificate.attempt());
    }

    /** Which guards the world fulfils now. */
    public Set<StatusGuard> fulfils(StatusView request, CaseView subject, Actor actor) {
        Set<StatusGuard> fulfilled = EnumSet.noneOf(StatusGuard.class);
        if (certificate(request.subject())
                .filter(found -> fits(found, request.kind()))
                .isPresent()) {
            fulfilled.add(StatusGuard.CERTIFICATE_FITS);
        }
        boolean missing = subject.state() == State.DELIVERY_FAILED
                && subject.progress().attempt() == request.subject().attempt();
        if (!missing) {
            fulfilled.add(StatusGuard.DELIVERY_AGREES);
        }
        if (actor.role() != Role.HANDLER
                || preparation.isHandlerAuthorised(subject.parties().organization(), subject.type(), actor.person())) {
            fulfilled.add(StatusGuard.HANDLER_AUTHORISED);
        }
        return fulfilled;
    }

    private boolean fits(CertificateView certificate, StatusKind kind) {
        return kind.fits(certificate.standing())
                && certificate.period().notAfter().isAfter(clock.instant());
    }

    /** What a step that was taken changes elsewhere: the order for the CA, and the key. */
    public void follow(StatusView request, StatusStep step, CaseView subject) {
        StatusView.Subject certificate = request.subject();
        boolean revokes = step == StatusStep.APPROVE_REVOCATION;
        step.target()
                .asks()
                .ifPresent(wanted -> orders.order(
                        certificate.application(),
                        certificate.attempt(),
                        wanted,
                        revokes ? request.wish().reason().atCa() : null));
        boolean ofKey = request.kind() == StatusKind.LOSS
                && request.wish().cause().isGone()
                && subject.progress().attempt() == certificate.attempt();
        if (ofKey && step == StatusStep.REPORT_LOSS) {
            move(subject, KeyStep.RECORD_MISSING);
        } else if (ofKey && step == StatusStep.RECORD_RESUMED) {
            move(subject, KeyStep.RECORD_FOUND);
        }
    }

    /** A key that the case still has in hand, or that the RA has entered otherwise meanwhile, is not moved. */
    private void move(CaseView subject, KeyStep step) {
        stock.ofCase(subject).filter(key -> step.beginsAt(key.state())).ifPresent(key -> stock.move(subject, step));
    }
}
