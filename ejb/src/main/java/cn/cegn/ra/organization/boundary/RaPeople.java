package cn.cegn.ra.organization.boundary;

import cn.cegn.ra.identity.boundary.Accounts;
import cn.cegn.ra.identity.boundary.Activation;
import cn.cegn.ra.identity.entity.AccountRow;
import cn.cegn.ra.identity.entity.RoleRule;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.organization.control.AdministratorActs;
import cn.cegn.ra.organization.entity.Identity;
import cn.cegn.ra.organization.entity.Lack;
import cn.cegn.ra.organization.entity.RaPerson;
import cn.cegn.ra.organization.entity.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The RA's own people: the administrator invites them. An empty answer means that it was done. */
@Stateless
@RolesAllowed("ADMINISTRATOR")
public class RaPeople {
    private static final String OBJECT = "account";

    @Inject
    private Accounts accounts;

    @Inject
    private Activation activation;

    @Inject
    private AdministratorActs acts;

    @Inject
    private Clock clock;

    /** Everybody whom an administrator invites: the RA's own people and the organisations' approvers. */
    public List<AccountRow> all() {
        return accounts.ofRaAndApprovers();
    }

    /** Invites one of the RA's own people. */
    public List<Lack> invite(RaPerson request) {
        List<Lack> lacks = new ArrayList<>(request.lacks(clock));
        if (accounts.exists(request.account().login())) {
            lacks.add(Lack.of(Section.PREPARATION, "account.login.taken"));
        }
        if (!lacks.isEmpty()) {
            return acts.refused("INVITE", OBJECT, lacks);
        }
        Identity identity = request.identity();
        Accounts.Individual person =
                accounts.person(identity.name(), identity.idType().code(), identity.idNumber());
        Set<Role> roles = new HashSet<>(accounts.rolesOf(person.id()));
        roles.addAll(request.roles());
        if (!person.name().equals(identity.name())) {
            lacks.add(Lack.of(Section.PREPARATION, "person.otherName"));
        }
        if (!RoleRule.mayBeTogether(roles)) {
            lacks.add(Lack.of(Section.PREPARATION, "account.roles.exclude"));
        }
        if (!lacks.isEmpty()) {
            return acts.refused("INVITE", OBJECT, lacks);
        }
        activation.invite(new Activation.Invitation(
                person.id(),
                request.account().login(),
                null,
                request.roles(),
                request.account().mail()));
        return List.of();
    }

    /** Sends a new link to somebody who has not set his password yet; the old link is void. */
    public List<Lack> inviteAgain(String login) {
        boolean listed = all().stream().anyMatch(account -> account.login().equals(login) && account.isInvited());
        return listed && activation.inviteAgain(login)
                ? List.of()
                : acts.refused("INVITE_AGAIN", OBJECT, List.of(Lack.of(Section.PREPARATION, "account.notInvited")));
    }
}
