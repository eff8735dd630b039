package cn.cegn.ra.bench.site;

import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.registration.boundary.AcceptanceDesk;
import cn.cegn.ra.registration.boundary.IdentityDesk;
import cn.cegn.ra.registration.boundary.MaterialReviewDesk;
import cn.cegn.ra.registration.boundary.RegistrationDesk;
import cn.cegn.ra.registration.entity.IdentityMethod;
import cn.cegn.ra.registration.entity.IdentityVerification;
import cn.cegn.ra.registration.entity.RequestAuthenticity;
import cn.cegn.ra.review.entity.Answers;
import cn.cegn.ra.review.entity.Verdict;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;

/** A registrar at work through the real boundaries; what he enters is prepared. */
@ApplicationScoped
public class BenchRegistrar {
    @EJB
    private AcceptanceDesk acceptance;

    @EJB
    private MaterialReviewDesk review;

    @EJB
    private IdentityDesk identity;

    @EJB
    private RegistrationDesk registration;

    private volatile Answers allYes;

    Outcome take(Step step, CaseRef ref) {
        return switch (step) {
            case NUMBER -> acceptance.number(ref);
            case CONFIRM_MATERIAL -> review.confirmMaterial(ref, answers(ref));
            case CONFIRM_IDENTITY -> identity.confirmIdentity(ref, verified(), genuine());
            case REGISTER -> registration.register(ref);
            case SIGN_OFF_REGISTRATION -> registration.signOffRegistration(ref, true, "");
            case HAND_TO_APPROVER -> registration.handToApprover(ref);
            default -> throw new IllegalArgumentException("no step of a registrar: " + step);
        };
    }

    /** The sheet of all these cases is the same. */
    private Answers answers(CaseRef ref) {
        if (allYes == null) {
            allYes = AllYes.to(review.sheet(ref).orElseThrow());
        }
        return allYes;
    }

    private static IdentityVerification verified() {
        return new IdentityVerification(IdentityMethod.ON_SITE, "现场核验记录第1号", null, Verdict.YES, null);
    }

    private static RequestAuthenticity genuine() {
        return new RequestAuthenticity(IdentityMethod.ON_SITE, "现场核验记录第1号", null, "", Verdict.YES);
    }
}
