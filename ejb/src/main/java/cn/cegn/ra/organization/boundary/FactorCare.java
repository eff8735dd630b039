package cn.cegn.ra.organization.boundary;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.identity.boundary.SecondFactor;
import cn.cegn.ra.identity.entity.AccountRow;
import cn.cegn.ra.identity.entity.FactorReason;
import cn.cegn.ra.identity.entity.IdentityProof;
import cn.cegn.ra.organization.entity.Lack;
import cn.cegn.ra.organization.entity.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** A second factor whose device is gone, of the accounts that the caller cares for ({@link AccountCare}). An empty answer means that it was done. */
@Stateless
@RolesAllowed({"ADMINISTRATOR", "ORG_APPROVER"})
public class FactorCare {
    @Inject
    private AccountCare care;

    @Inject
    private SecondFactor factor;

    @Inject
    private CurrentActor current;

    @Inject
    private AuditTrail audit;

    /** After the person was recognised. His sessions end, and he enrols anew at his next log-in. Never one's own. */
    public List<Lack> reset(String login, IdentityProof proof, FactorReason reason) {
        if (proof == null) {
            return refused("care.proof.missing");
        }
        if (reason == null) {
            return refused("care.why.missing");
        }
        Optional<AccountRow> account = care.accounts().stream()
                .filter(each -> each.login().equals(login))
                .findFirst();
        if (account.isEmpty()) {
            return refused("care.notYours");
        }
        return factor.reset(account.get(), proof, reason)
                ? List.of()
                : List.of(Lack.of(Section.ROSTER, "care.factor.own"));
    }

    private List<Lack> refused(String code) {
        audit.append(AuditEntry.by(current.login(), "RESET_SECOND_FACTOR", "account", null)
                .ended(AuditEntry.Outcome.REFUSED, code));
        return List.of(Lack.of(Section.ROSTER, code));
    }
}
