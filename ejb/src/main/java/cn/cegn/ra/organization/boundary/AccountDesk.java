package cn.cegn.ra.organization.boundary;

import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.Accounts;
import cn.cegn.ra.identity.boundary.Activation;
import cn.cegn.ra.identity.entity.AccountRow;
import cn.cegn.ra.identity.entity.RoleRule;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.organization.control.ApproverActs;
import cn.cegn.ra.organization.control.PreparationShelf;
import cn.cegn.ra.organization.entity.AccountEntry;
import cn.cegn.ra.organization.entity.AccountHolder;
import cn.cegn.ra.organization.entity.Entitlement;
import cn.cegn.ra.organization.entity.HandlerAuthorisation;
import cn.cegn.ra.organization.entity.Lack;
import cn.cegn.ra.organization.entity.Preparation;
import cn.cegn.ra.organization.entity.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where an approver opens accounts for the people of his own organisation, by invitation: applicants of the approved roster, effective
 * handlers (S2.1-2, S2.1-4, S2.1-9). An empty answer means that it was done.
 */
@Stateless
@RolesAllowed("ORG_APPROVER")
public class AccountDesk {
    private static final String OBJECT = "account";

    @Inject
    private PreparationShelf shelf;

    @Inject
    private ApproverActs acts;

    @Inject
    private Accounts accounts;

    @Inject
    private Activation activation;

    @Inject
    private Clock clock;

    /** Everybody who is entitled to an account, with the accounts that exist. */
    public List<AccountHolder> people() {
        return people(acts.approver().organization());
    }

    /** Invites a person who is entitled and has no account in the organisation yet; he gets the roles that he is entitled to. */
    public List<Lack> open(String person, AccountEntry entry) {
        Actor approver = acts.approver();
        Optional<AccountHolder> holder = holder(approver, person);
        List<Lack> lacks = new ArrayList<>(entry.lacks(Section.ROSTER, clock));
        if (holder.isEmpty()) {
            lacks.add(Lack.of(Section.ROSTER, "account.notEntitled"));
        } else if (!holder.get().isWithoutAccount()) {
            lacks.add(Lack.of(Section.ROSTER, "account.exists"));
        } else if (!fits(person, holder.get().missing())) {
            lacks.add(Lack.of(Section.ROSTER, "account.roles.exclude"));
        }
        if (accounts.exists(entry.login())) {
            lacks.add(Lack.of(Section.ROSTER, "account.login.taken"));
        }
        if (!lacks.isEmpty()) {
            return acts.refused(AuditEntry.of(approver, "INVITE", "person", person), lacks);
        }
        activation.invite(new Activation.Invitation(
                person, entry.login(), approver.organization(), holder.get().missing(), entry.mail()));
        return List.of();
    }

    /** Adds the roles that a person is entitled to and lacks to his account in the organisation. */
    public List<Lack> grant(String person) {
        Actor approver = acts.approver();
        Optional<AccountHolder> holder = holder(approver, person).filter(AccountHolder::isToGrant);
        if (holder.isEmpty() || !fits(person, holder.get().missing())) {
            String code = holder.isEmpty() ? "account.notEntitled" : "account.roles.exclude";
            return acts.refused(
                    AuditEntry.of(approver, "GRANT_ROLE", "person", person), List.of(Lack.of(Section.ROSTER, code)));
        }
        String login = holder.get().accounts().get(0).login();
        holder.get().missing().forEach(role -> activation.grant(login, role));
        return List.of();
    }

    /** Sends a new link to somebody of the own organisation who has not set his password yet; the old link is void. */
    public List<Lack> inviteAgain(String login) {
        Actor approver = acts.approver();
        boolean own = accounts.ofOrganization(approver.organization()).stream()
                .anyMatch(account -> account.login().equals(login) && account.isInvited());
        if (!own || !activation.inviteAgain(login)) {
            return acts.refused(
                    AuditEntry.of(approver, "INVITE_AGAIN", OBJECT, null),
                    List.of(Lack.of(Section.ROSTER, "account.notInvited")));
        }
        return List.of();
    }

    private boolean fits(String person, Set<Role> more) {
        Set<Role> all = new HashSet<>(accounts.rolesOf(person));
        all.addAll(more);
        return RoleRule.mayBeTogether(all);
    }

    private Optional<AccountHolder> holder(Actor approver, String person) {
        return people(approver.organization()).stream()
                .filter(each -> each.person().equals(person))
                .findFirst();
    }

    private List<AccountHolder> people(long organization) {
        LocalDate today = LocalDate.now(clock);
        Set<String> authorised = shelf.authorisations(organization).stream()
                .filter(each -> each.isInForce(today))
                .map(HandlerAuthorisation::handler)
                .collect(Collectors.toSet());
        Optional<Preparation> inForce =
                shelf.preparation(organization, Preparation.Status.IN_FORCE).filter(found -> found.isInForce(today));
        List<AccountRow> known = accounts.ofOrganization(organization);
        return Entitlement.of(
                        shelf.approvedRoster(organization),
                        inForce.map(Preparation::content).orElse(null),
                        authorised,
                        today)
                .stream()
                .map(each -> AccountHolder.of(each, known))
                .toList();
    }
}
