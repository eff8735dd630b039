package cn.cegn.ra.web.registration;

import cn.cegn.ra.registration.entity.ContactSource;
import cn.cegn.ra.registration.entity.IdentityMethod;
import cn.cegn.ra.registration.entity.IdentityVerification;
import cn.cegn.ra.registration.entity.RequestAuthenticity;
import cn.cegn.ra.review.entity.Verdict;

/** The two results of S2.5-3 as they are entered on a page: who asks, and that the request is his unit's. */
public class IdentityEntries {
    private final CheckInput identity = new CheckInput();
    private final CheckInput authenticity = new CheckInput();

    /** The first result as it was entered; judged by the desk. */
    public IdentityVerification verification() {
        return new IdentityVerification(
                identity.getMethod(), identity.getEvidence(), identity.contact(), identity.getVerdict(), null);
    }

    /** The second result as it was entered; judged by the desk. */
    public RequestAuthenticity requestAuthenticity() {
        return new RequestAuthenticity(
                authenticity.getMethod(),
                authenticity.getEvidence(),
                authenticity.contact(),
                authenticity.getConfirmedBy(),
                authenticity.getVerdict());
    }

    public CheckInput getIdentity() {
        return identity;
    }

    public CheckInput getAuthenticity() {
        return authenticity;
    }

    public IdentityMethod[] getMethods() {
        return IdentityMethod.values();
    }

    public ContactSource[] getSources() {
        return ContactSource.values();
    }

    public Verdict[] getVerdicts() {
        return Verdict.values();
    }
}
