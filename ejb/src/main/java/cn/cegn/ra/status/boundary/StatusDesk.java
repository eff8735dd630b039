package cn.cegn.ra.status.boundary;

import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.registration.boundary.IdentityDesk;
import cn.cegn.ra.registration.entity.Customer;
import cn.cegn.ra.registration.entity.IdentityRules;
import cn.cegn.ra.registration.entity.IdentitySheet;
import cn.cegn.ra.registration.entity.IdentityVerification;
import cn.cegn.ra.registration.entity.RequestAuthenticity;
import cn.cegn.ra.review.entity.ItemAnswer;
import cn.cegn.ra.status.control.StatusAct;
import cn.cegn.ra.status.control.StatusActs;
import cn.cegn.ra.status.entity.StatusDecision;
import cn.cegn.ra.status.entity.StatusGuard;
import cn.cegn.ra.status.entity.StatusIdentity;
import cn.cegn.ra.status.entity.StatusRef;
import cn.cegn.ra.status.entity.StatusRequest;
import cn.cegn.ra.status.entity.StatusStep;
import cn.cegn.ra.status.entity.StatusView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What people do with a status request that is there; who may, says the table (S-D-07). */
@Stateless
@RolesAllowed({"APPLICANT", "HANDLER", "REGISTRAR", "RA_APPROVER"})
public class StatusDesk {
    @Inject
    private StatusActs acts;

    @Inject
    private IdentityDesk identities;

    /**
     * Takes a step that is a decision only.
     *
     * @param reason why; needed where the table asks for reasons
     * @throws IllegalArgumentException for a step that is no such decision
     */
    public StatusOutcome decide(StatusRef ref, StatusStep step, String reason) {
        if (step.isFirst() || step.guards().contains(StatusGuard.IDENTITY_AND_AUTHENTICITY)) {
            throw new IllegalArgumentException(step + " is more than a decision");
        }
        String text = reason == null ? "" : reason.strip();
        List<String> lacks = step.guards().contains(StatusGuard.REASONS_GIVEN) ? lacks(text) : List.of();
        StatusAct act = StatusAct.of(step).fulfilling(StatusGuard.REASONS_GIVEN, lacks.isEmpty());
        return acts.take(
                ref,
                view(ref)
                        .map(view -> act.leaving(
                                new StatusDecision(view.number(), view.subject().serial(), text)))
                        .orElse(act),
                lacks);
    }

    private static List<String> lacks(String reason) {
        if (reason.isEmpty()) {
            return List.of("ISSUE_REASON_MISSING");
        }
        return reason.codePointCount(0, reason.length()) <= ItemAnswer.LONGEST
                ? List.of()
                : List.of("ISSUE_REASON_TOO_LONG");
    }

    /** Whom to verify and how he may be reached: it is who asked. Empty if the caller may not see it. */
    @RolesAllowed("REGISTRAR")
    public Optional<IdentitySheet> sheet(long id) {
        return acts.visible(id).map(StatusRequest::view).flatMap(this::sheet);
    }

    private Optional<IdentitySheet> sheet(StatusView view) {
        StatusView.Asked asked = view.asked();
        return identities
                .sheet(new CaseRef(view.subject().application(), 0))
                .map(then -> new IdentitySheet(
                        new Customer(asked.person(), asked.name(), asked.role()),
                        then.registeredPhone(),
                        then.formPhones()));
    }

    /** Records that who asked, or says that the key was found, is who he is, and that it is genuine. */
    @RolesAllowed("REGISTRAR")
    public StatusOutcome confirm(
            StatusRef ref, StatusStep step, IdentityVerification identity, RequestAuthenticity authenticity) {
        Optional<StatusView> view = view(ref);
        Optional<IdentitySheet> sheet = view.flatMap(this::sheet);
        if (sheet.isEmpty()) {
            return acts.take(ref, StatusAct.of(step), List.of());
        }
        List<String> lacks = IdentityRules.obstacles(identity, authenticity, sheet.get());
        StatusAct act = StatusAct.of(step).fulfilling(StatusGuard.IDENTITY_AND_AUTHENTICITY, lacks.isEmpty());
        return acts.take(
                ref,
                lacks.isEmpty()
                        ? act.leaving(new StatusIdentity(
                                view.get().number(), identity.of(sheet.get().customer()), authenticity))
                        : act,
                lacks);
    }

    private Optional<StatusView> view(StatusRef ref) {
        return acts.visible(ref.id()).map(StatusRequest::view);
    }
}
