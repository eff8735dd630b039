package cn.cegn.ra.status.control;

import cn.cegn.ra.certificate.boundary.StandingDelayed;
import cn.cegn.ra.certificate.boundary.StandingReached;
import cn.cegn.ra.certificate.entity.CertificateStep;
import cn.cegn.ra.status.entity.StatusRequest;
import cn.cegn.ra.status.entity.StatusResult;
import cn.cegn.ra.status.entity.StatusStep;
import cn.cegn.ra.status.entity.StatusView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** A status request moves when the CA has done what it wants; neither the certificates nor the issuance need know of it. */
@ApplicationScoped
public class StatusFollow {
    private static final List<StatusStep> RECORDS = List.of(
            StatusStep.RECORD_HELD,
            StatusStep.RECORD_EMERGENCY,
            StatusStep.RECORD_SUSPENDED,
            StatusStep.RECORD_RESUMED,
            StatusStep.RECORD_REVOKED);

    @Inject
    private StatusRegister register;

    @Inject
    private StatusActs acts;

    @Inject
    private StatusTrail trail;

    void follow(@Observes StandingReached reached) {
        register.openOf(reached.application(), reached.attempt())
                .ifPresent(request -> next(request, reached.step()).ifPresent(step -> take(request, step, reached)));
    }

    /** A revocation that somebody else brought about leaves nothing to decide. */
    private static Optional<StatusStep> next(StatusRequest request, CertificateStep done) {
        boolean asked = request.state().asks().filter(done::equals).isPresent();
        if (asked) {
            return RECORDS.stream()
                    .filter(step -> step.beginsAt(request.state(), request.kind()))
                    .findFirst();
        }
        boolean over = done == CertificateStep.REVOKE || done == CertificateStep.EXPIRE;
        return Optional.of(StatusStep.SUPERSEDE).filter(step -> over && step.beginsAt(request.state(), request.kind()));
    }

    private void take(StatusRequest request, StatusStep step, StandingReached reached) {
        StatusView view = request.view();
        StatusResult result = new StatusResult(view.number(), view.subject().serial(), reached.step());
        acts.takeOfSystem(request, StatusAct.of(step).leaving(result));
    }

    void remember(@Observes StandingDelayed delayed) {
        register.openOf(delayed.application(), delayed.attempt())
                .filter(request -> request.state().asks().isPresent())
                .filter(request -> request.told(delayed.words()))
                .ifPresent(request -> trail.delayed(request.view()));
    }
}
