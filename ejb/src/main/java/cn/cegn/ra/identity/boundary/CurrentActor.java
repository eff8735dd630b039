package cn.cegn.ra.identity.boundary;

import cn.cegn.ra.identity.entity.Account;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;

/** Who is calling, as the container says. */
@Stateless
@PermitAll
public class CurrentActor {
    @Resource
    private SessionContext context;

    @PersistenceContext
    private EntityManager entities;

    /** The caller in a role that his account holds; empty if it does not hold it or nobody is signed in. */
    public Optional<Actor> as(Role role) {
        if (role == Role.SYSTEM) {
            return Optional.of(Actor.SYSTEM);
        }
        return account().filter(account -> account.roles().contains(role)).map(account -> account.as(role));
    }

    public Set<Role> roles() {
        return account().map(Account::roles).orElse(Set.of());
    }

    /** The caller's name and organisation for the page's header; empty if nobody is signed in. */
    public Optional<SignedIn> signedIn() {
        return account()
                .map(account -> new SignedIn(
                        account.login(),
                        account.person().id(),
                        account.person().name(),
                        account.organization(),
                        account.roles()));
    }

    /** The log-in name of the caller, {@code anonymous} if nobody is signed in. */
    public String login() {
        return context.getCallerPrincipal().getName();
    }

    private Optional<Account> account() {
        return Optional.ofNullable(entities.find(
                        Account.class, context.getCallerPrincipal().getName()))
                .filter(Account::isEnabled);
    }

    /** Who is signed in. */
    public record SignedIn(String login, String person, String name, Long organization, Set<Role> roles) {}
}
