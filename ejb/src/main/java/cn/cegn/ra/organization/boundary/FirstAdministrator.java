package cn.cegn.ra.organization.boundary;

import cn.cegn.ra.identity.boundary.Accounts;
import cn.cegn.ra.identity.boundary.Activation;
import cn.cegn.ra.identity.entity.ActivationSecret;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.organization.control.AdministratorActs;
import cn.cegn.ra.organization.entity.AccountEntry;
import cn.cegn.ra.organization.entity.FirstCode;
import cn.cegn.ra.organization.entity.Identity;
import cn.cegn.ra.organization.entity.Lack;
import cn.cegn.ra.organization.entity.RaPerson;
import cn.cegn.ra.organization.entity.Section;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How an installation in which nobody has an account comes to its first administrator: whoever may read the server's data folder finds a code there, shows
 * it on a page, says who he is, and sets his password (and then his second factor) as everybody who is invited. No account is there by itself, and none has
 * a password that somebody else knows. Once there is an account the code counts nothing.
 */
@Stateless
@PermitAll
public class FirstAdministrator {
    private static final String ACT = "INVITE";
    private static final String OBJECT = "account";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private Activation activation;

    @Inject
    private AdministratorActs acts;

    @Inject
    private Clock clock;

    /** Whether nobody has an account yet. */
    public boolean isWanted() {
        return accounts.isNobody();
    }

    /** The code in the server's data folder, if it still counts; else a new one, which takes the place of the former. */
    public ActivationSecret code(Optional<String> kept) {
        FirstCode known = found();
        if (known != null && kept.filter(known::isOpenedBy).isPresent()) {
            return new ActivationSecret(kept.get());
        }
        ActivationSecret fresh = ActivationSecret.random();
        if (known == null) {
            entities.persist(new FirstCode(fresh, clock.instant()));
        } else {
            known.renew(fresh, clock.instant());
        }
        return fresh;
    }

    /** Makes the account of the first administrator. Two at once: the second finds that the code was used. */
    public Result make(String code, Identity identity, AccountEntry account) {
        FirstCode known = found();
        if (known == null || !isWanted()) {
            return refused(List.of(Lack.of(Section.PREPARATION, "first.over")));
        }
        if (code == null || !known.isOpenedBy(code)) {
            return refused(List.of(Lack.of(Section.PREPARATION, "first.code")));
        }
        Set<Role> roles = Set.of(Role.ADMINISTRATOR);
        List<Lack> lacks = new ArrayList<>(new RaPerson(identity, account, roles).lacks(clock));
        if (!lacks.isEmpty()) {
            return refused(lacks);
        }
        known.use(clock.instant());
        String person = accounts.person(identity.name(), identity.idType().code(), identity.idNumber())
                .id();
        return new Result(
                List.of(),
                activation.inviteHere(new Activation.Invitation(person, account.login(), null, roles, account.mail())));
    }

    private Result refused(List<Lack> lacks) {
        return new Result(acts.refused(ACT, OBJECT, lacks), null);
    }

    private FirstCode found() {
        return entities.find(FirstCode.class, FirstCode.ID, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * What came of it.
     *
     * @param lacks empty if the account was made
     * @param secret with which its password is set; null if there is no account
     */
    public record Result(List<Lack> lacks, ActivationSecret secret) {}
}
