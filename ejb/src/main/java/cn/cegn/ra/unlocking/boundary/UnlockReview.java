package cn.cegn.ra.unlocking.boundary;

import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.registration.boundary.IdentityDesk;
import cn.cegn.ra.registration.entity.Customer;
import cn.cegn.ra.registration.entity.IdentityRules;
import cn.cegn.ra.registration.entity.IdentitySheet;
import cn.cegn.ra.registration.entity.IdentityVerification;
import cn.cegn.ra.registration.entity.RequestAuthenticity;
import cn.cegn.ra.unlocking.control.UnlockAct;
import cn.cegn.ra.unlocking.control.UnlockActs;
import cn.cegn.ra.unlocking.control.UnlockReasons;
import cn.cegn.ra.unlocking.entity.KeyUnlock;
import cn.cegn.ra.unlocking.entity.UnlockDecision;
import cn.cegn.ra.unlocking.entity.UnlockGuard;
import cn.cegn.ra.unlocking.entity.UnlockIdentity;
import cn.cegn.ra.unlocking.entity.UnlockRef;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import cn.cegn.ra.unlocking.entity.UnlockView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The registrar's part in an unlocking: who asks, and that it is genuine, by the rules of the first issue (S2.5-3). */
@Stateless
@RolesAllowed("REGISTRAR")
public class UnlockReview {
    @Inject
    private UnlockActs acts;

    @Inject
    private IdentityDesk identities;

    /** Whom to verify and how he may be reached: it is who asked now. Empty if the caller may not see it. */
    public Optional<IdentitySheet> sheet(long id) {
        return acts.visible(id).map(KeyUnlock::view).flatMap(this::sheet);
    }

    private Optional<IdentitySheet> sheet(UnlockView view) {
        UnlockView.Asked asked = view.asked();
        return identities
                .sheet(new CaseRef(view.subject().application(), 0))
                .map(then -> new IdentitySheet(
                        new Customer(asked.person(), asked.name(), asked.role()),
                        then.registeredPhone(),
                        then.formPhones()));
    }

    /** Records both results, with method and evidence. */
    public UnlockOutcome confirmIdentity(
            UnlockRef ref, IdentityVerification identity, RequestAuthenticity authenticity) {
        Optional<UnlockView> view = acts.visible(ref.id()).map(KeyUnlock::view);
        Optional<IdentitySheet> sheet = view.flatMap(this::sheet);
        if (sheet.isEmpty()) {
            return new UnlockOutcome.NotVisible();
        }
        List<String> lacks = IdentityRules.obstacles(identity, authenticity, sheet.get());
        UnlockAct act = UnlockAct.of(UnlockStep.CONFIRM_IDENTITY)
                .fulfilling(UnlockGuard.IDENTITY_AND_AUTHENTICITY, lacks.isEmpty());
        return acts.take(
                ref,
                lacks.isEmpty()
                        ? act.leaving(new UnlockIdentity(
                                view.get().number(), identity.of(sheet.get().customer()), authenticity))
                        : act,
                lacks);
    }

    /** Identity or authenticity is not confirmed, and will not be: the end. */
    public UnlockOutcome notAccept(UnlockRef ref, String reason) {
        List<String> lacks = UnlockReasons.lacks(reason);
        String number =
                acts.visible(ref.id()).map(found -> found.view().number()).orElse("");
        return acts.take(
                ref,
                UnlockAct.of(UnlockStep.NOT_ACCEPT)
                        .fulfilling(UnlockGuard.REASONS_GIVEN, lacks.isEmpty())
                        .leaving(new UnlockDecision(number, null, UnlockReasons.stripped(reason))),
                lacks);
    }
}
