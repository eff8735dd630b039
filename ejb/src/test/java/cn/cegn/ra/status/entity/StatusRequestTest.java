package cn.cegn.ra.status.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.certificate.entity.CertificateStanding;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One status request: who is remembered, what a report supersedes, and what becomes of the hold. */
class StatusRequestTest {
    private static final Instant NOW = Instant.parse("2027-01-01T02:00:00Z");
    private static final Actor HOLDER = StatusMove.actor(Role.APPLICANT);
    private static final Actor REGISTRAR = StatusMove.actor(Role.REGISTRAR);
    private static final Actor APPROVER = StatusMove.actor(Role.RA_APPROVER);

    private static StatusRequest of(StatusKind kind, LossCause cause) {
        return new StatusRequest(
                "S-000001",
                new StatusView.Subject(11, 1, "AB12", Mode.SELF_SERVICE, 7L, StatusMove.HOLDER),
                new StatusView.Wish(kind, kind.reasons().stream().findFirst().orElse(null), cause, ""));
    }

    private static Optional<StatusRefusal> take(StatusRequest request, StatusStep step, Actor actor) {
        Set<StatusGuard> all = EnumSet.allOf(StatusGuard.class);
        all.removeAll(Set.of(StatusGuard.HELD_BY_THIS, StatusGuard.KEY_CAN_BE_FOUND));
        return request.take(step, actor, all, NOW);
    }

    private static StatusRequest held(LossCause cause) {
        StatusRequest request = of(StatusKind.LOSS, cause);
        assertThat(take(request, StatusStep.REPORT_LOSS, HOLDER)).isEmpty();
        assertThat(take(request, StatusStep.RECORD_HELD, Actor.SYSTEM)).isEmpty();
        return request;
    }

    @Test
    @DisplayName(
            "S-D-07: who asked and who decided are remembered, and at its end the certificate is free for another request")
    void whoActedIsRemembered() {
        StatusRequest request = of(StatusKind.REVOKE, null);
        take(request, StatusStep.ASK, HOLDER);
        take(request, StatusStep.CONFIRM_IDENTITY, REGISTRAR);
        take(request, StatusStep.APPROVE_REVOCATION, APPROVER);
        assertThat(request.openCertificate()).isEqualTo("AB12");
        take(request, StatusStep.RECORD_REVOKED, Actor.SYSTEM);
        StatusView view = request.view();
        assertThat(view.asked().person()).isEqualTo(HOLDER.person());
        assertThat(view.people().registrar()).isEqualTo(REGISTRAR.person());
        assertThat(view.people().approver()).isEqualTo(APPROVER.person());
        assertThat(request.openCertificate()).isNull();
    }

    @Test
    @DisplayName("S-D-02: one natural person does not both propose and decide, whatever his accounts")
    void oneNaturalPersonDoesNotDecideTwice() {
        StatusRequest request = of(StatusKind.SUSPEND, null);
        take(request, StatusStep.PROPOSE, REGISTRAR);
        Actor same = new Actor("another", REGISTRAR.person(), "某某", Role.RA_APPROVER, null);
        assertThat(take(request, StatusStep.APPROVE_SUSPENSION, same))
                .contains(new StatusRefusal.GuardFailed(StatusStep.APPROVE_SUSPENSION, StatusGuard.FRESH_EYES));
    }

    @ParameterizedTest
    @EnumSource(LossCause.class)
    @DisplayName("S-D-07: a lost or stolen key can be found, a disclosed one can not")
    void whatIsDisclosedIsNotFound(LossCause cause) {
        assertThat(take(held(cause), StatusStep.REPORT_FOUND, HOLDER).isEmpty()).isEqualTo(cause.isGone());
    }

    @Test
    @DisplayName("S-D-07: a certificate that was on hold before the report stays on hold when the key is found")
    void anEarlierHoldStays() {
        StatusRequest request = of(StatusKind.LOSS, LossCause.LOST);
        request.finds(CertificateStanding.SUSPENDED, Optional.empty());
        take(request, StatusStep.REPORT_LOSS, HOLDER);
        take(request, StatusStep.RECORD_HELD, Actor.SYSTEM);
        take(request, StatusStep.REPORT_FOUND, HOLDER);
        take(request, StatusStep.CONFIRM_FOUND, REGISTRAR);
        assertThat(take(request, StatusStep.APPROVE_LIFT, APPROVER))
                .contains(new StatusRefusal.GuardFailed(StatusStep.APPROVE_LIFT, StatusGuard.HELD_BY_THIS));
        assertThat(take(request, StatusStep.KEEP_HOLD, APPROVER)).isEmpty();
        assertThat(request.state()).isEqualTo(StatusState.SUSPENDED);
    }

    @Test
    @DisplayName(
            "S-D-07: a report supersedes whatever is open, but not a revocation and not a report that holds already")
    void aReportGoesFirst() {
        StatusRequest asked = of(StatusKind.REVOKE, null);
        take(asked, StatusStep.ASK, HOLDER);
        assertThat(asked.yieldsTo(StatusKind.LOSS)).isTrue();
        take(asked, StatusStep.CONFIRM_IDENTITY, REGISTRAR);
        take(asked, StatusStep.APPROVE_REVOCATION, APPROVER);
        assertThat(asked.yieldsTo(StatusKind.LOSS)).isFalse();

        StatusRequest report = held(LossCause.LOST);
        assertThat(report.yieldsTo(StatusKind.LOSS)).isFalse();
        assertThat(report.yieldsTo(StatusKind.EMERGENCY)).isFalse();
        take(report, StatusStep.REPORT_FOUND, HOLDER);
        assertThat(report.yieldsTo(StatusKind.LOSS)).as("lost once more").isTrue();

        StatusRequest emergency = of(StatusKind.EMERGENCY, null);
        take(emergency, StatusStep.HOLD_AT_ONCE, REGISTRAR);
        assertThat(emergency.yieldsTo(StatusKind.LOSS)).isTrue();
        assertThat(emergency.yieldsTo(StatusKind.EMERGENCY)).isFalse();
    }

    @Test
    @DisplayName(
            "S-D-07: a report that supersedes a lifting of its own hold may be lifted again, one that supersedes a suspension may not")
    void whatIsSupersededCounts() {
        StatusRequest lifting = held(LossCause.LOST);
        take(lifting, StatusStep.REPORT_FOUND, HOLDER);
        assertThat(superseding(lifting, CertificateStanding.SUSPENDED)).isTrue();

        StatusRequest suspending = of(StatusKind.SUSPEND, null);
        take(suspending, StatusStep.PROPOSE, REGISTRAR);
        take(suspending, StatusStep.APPROVE_SUSPENSION, APPROVER);
        assertThat(superseding(suspending, CertificateStanding.VALID)).isFalse();

        StatusRequest resuming = of(StatusKind.RESUME, null);
        take(resuming, StatusStep.PROPOSE, REGISTRAR);
        assertThat(superseding(resuming, CertificateStanding.SUSPENDED)).isFalse();
        take(resuming, StatusStep.APPROVE_RESUMPTION, APPROVER);
        assertThat(superseding(resuming, CertificateStanding.SUSPENDED)).isTrue();
    }

    private static boolean superseding(StatusRequest other, CertificateStanding standing) {
        StatusRequest report = of(StatusKind.LOSS, LossCause.LOST);
        report.finds(standing, Optional.of(other));
        return report.facts(Set.of()).established().contains(StatusGuard.HELD_BY_THIS);
    }

    @Test
    @DisplayName("S-D-07: that the CA is away is told once, until it is asked for something else")
    void theCaIsAwayOnce() {
        StatusRequest request = of(StatusKind.LOSS, LossCause.LOST);
        take(request, StatusStep.REPORT_LOSS, HOLDER);
        assertThat(request.told("no connection")).isTrue();
        assertThat(request.told("x".repeat(500))).isFalse();
        assertThat(request.view().failure()).hasSize(400);
        take(request, StatusStep.RECORD_HELD, Actor.SYSTEM);
        assertThat(request.view().failure()).isNull();
    }
}
