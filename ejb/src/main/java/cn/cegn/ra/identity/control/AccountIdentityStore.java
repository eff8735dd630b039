package cn.cegn.ra.identity.control;

import cn.cegn.ra.identity.entity.Account;
import cn.cegn.ra.lifecycle.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.stream.Collectors;

/** Log-in by account and password. An unknown account costs as much time as a wrong password. */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {
    /** A PBKDF2 hash that no password has, so that an unknown account is checked like a known one. */
    private static final String NOBODY =
            "PBKDF2WithHmacSHA256:600000:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Pbkdf2PasswordHash hash;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential given)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        Account account = entities.find(Account.class, given.getCaller());
        String known = account == null ? NOBODY : account.passwordHash();
        boolean right = hash.verify(given.getPassword().getValue(), known);
        if (!right || account == null || !account.isEnabled()) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        return new CredentialValidationResult(
                account.login(), account.roles().stream().map(Role::name).collect(Collectors.toSet()));
    }
}
