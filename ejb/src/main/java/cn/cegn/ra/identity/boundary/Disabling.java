package cn.cegn.ra.identity.boundary;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.entity.Account;
import cn.cegn.ra.identity.entity.AccountRow;
import cn.cegn.ra.identity.entity.DisablingRule;
import cn.cegn.ra.lifecycle.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Takes an account out of use and back. Its sessions end with their next request. Who may do it is decided by the component that asks. */
@Stateless
@PermitAll
public class Disabling {
    private static final String OBJECT = "account";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private Activation activation;

    @Inject
    private CurrentActor current;

    @Inject
    private AuditTrail audit;

    /** Disables an account and voids its open link; empty if it was done. The caller must be signed in. */
    public Optional<DisablingRule.Refusal> disable(AccountRow account) {
        // Two administrators who disable each other at the same instant: the second waits, and is the last one then.
        entities.createQuery(
                        "select a from Account a join a.roles r where r = :role and a.enabled = true order by a.login",
                        Account.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(entities::refresh);
        String caller = current.signedIn().orElseThrow().person();
        Optional<DisablingRule.Refusal> refusal = DisablingRule.refusal(caller, account, accounts.ofRaAndApprovers());
        AuditEntry row = AuditEntry.by(current.login(), "DISABLE_ACCOUNT", OBJECT, account.login());
        if (refusal.isPresent()) {
            audit.append(row.ended(AuditEntry.Outcome.REFUSED, refusal.get().name()));
            return refusal;
        }
        entities.find(Account.class, account.login()).disable();
        activation.voidLinks(account.login());
        audit.append(row);
        return refusal;
    }

    /** Enables an account; its password counts again. False, and nothing done, if it was not disabled. */
    public boolean enable(AccountRow account) {
        boolean disabled = account.state() == AccountRow.State.DISABLED;
        AuditEntry row = AuditEntry.by(current.login(), "ENABLE_ACCOUNT", OBJECT, account.login());
        if (disabled) {
            entities.find(Account.class, account.login()).enable();
        }
        audit.append(disabled ? row : row.ended(AuditEntry.Outcome.REFUSED, "NOT_DISABLED"));
        return disabled;
    }
}
