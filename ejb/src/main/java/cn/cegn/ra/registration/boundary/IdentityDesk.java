package cn.cegn.ra.registration.boundary;

import cn.cegn.ra.application.boundary.Act;
import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.application.boundary.Takes;
import cn.cegn.ra.lifecycle.Guard;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.registration.control.RegistrarSheets;
import cn.cegn.ra.registration.entity.IdentityRules;
import cn.cegn.ra.registration.entity.IdentitySheet;
import cn.cegn.ra.registration.entity.IdentityVerification;
import cn.cegn.ra.registration.entity.RequestAuthenticity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Confirms who the customer is, and that the request is genuine: two results (S2.5-3). */
@Stateless
@RolesAllowed("REGISTRAR")
public class IdentityDesk {
    @Inject
    private CaseDesk caseDesk;

    @Inject
    private RegistrarSheets sheets;

    /** Whom to verify and how he may be reached; empty if the caller may not see the case. */
    public Optional<IdentitySheet> sheet(CaseRef ref) {
        return caseDesk.find(ref.id()).map(sheets::identity);
    }

    /** Records both results, with method and evidence; in centralised mode the table asks for an effective authorisation beside them. */
    @Takes(Step.CONFIRM_IDENTITY)
    @RolesAllowed("REGISTRAR")
    public Outcome confirmIdentity(CaseRef ref, IdentityVerification identity, RequestAuthenticity authenticity) {
        Optional<IdentitySheet> sheet = sheet(ref);
        if (sheet.isEmpty()) {
            return new Outcome.NotVisible();
        }
        List<String> codes = IdentityRules.obstacles(identity, authenticity, sheet.get());
        if (!codes.isEmpty()) {
            return new Outcome.Incomplete(codes);
        }
        return caseDesk.take(Act.of(ref, Step.CONFIRM_IDENTITY)
                .fulfilling(Guard.IDENTITY_AND_AUTHENTICITY, true)
                .leaving(identity.of(sheet.get().customer()))
                .leaving(authenticity));
    }
}
