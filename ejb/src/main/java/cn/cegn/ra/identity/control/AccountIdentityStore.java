package cn.cegn.ra.identity.control;

import cn.cegn.ra.identity.boundary.LogIn;
import cn.cegn.ra.identity.entity.Account;
import cn.cegn.ra.identity.entity.RoleRule;
import cn.cegn.ra.lifecycle.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.stream.Collectors;

/** Gives the roles of an account to whoever has proved to be its person ({@link LogIn}); a password alone is nothing here. */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {
    @PersistenceContext
    private EntityManager entities;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof LogIn.Proof proof)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        Account account = entities.find(Account.class, proof.login());
        if (account == null || !account.isEnabled() || !isEnough(proof, account)) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        return new CredentialValidationResult(
                account.login(), account.roles().stream().map(Role::name).collect(Collectors.toSet()));
    }

    /** Asked of the roles that are given here, and not of what they were when the password was looked at. */
    private static boolean isEnough(LogIn.Proof proof, Account account) {
        return proof.need() == LogIn.Need.NOTHING && (proof.isStrong() || !RoleRule.needsSecondFactor(account.roles()));
    }
}
