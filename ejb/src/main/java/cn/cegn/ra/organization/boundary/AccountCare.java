package cn.cegn.ra.organization.boundary;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.Accounts;
import cn.cegn.ra.identity.boundary.Activation;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.identity.boundary.Disabling;
import cn.cegn.ra.identity.entity.AccountRow;
import cn.cegn.ra.identity.entity.IdentityProof;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.organization.entity.Lack;
import cn.cegn.ra.organization.entity.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * A forgotten password, and an account that is taken out of use or back (S-D-02): the administrator for the RA's own people and the organisations'
 * approvers, an approver for the other people of his organisation. An empty answer means that it was done.
 */
@Stateless
@RolesAllowed({"ADMINISTRATOR", "ORG_APPROVER"})
public class AccountCare {
    @Inject
    private CurrentActor current;

    @Inject
    private Accounts accounts;

    @Inject
    private Activation activation;

    @Inject
    private Disabling disabling;

    @Inject
    private AuditTrail audit;

    /** The accounts that the caller cares for. */
    public List<AccountRow> accounts() {
        if (current.as(Role.ADMINISTRATOR).isPresent()) {
            return accounts.ofRaAndApprovers();
        }
        return current.as(Role.ORG_APPROVER)
                .map(Actor::organization)
                .map(organization -> accounts.ofOrganization(organization).stream()
                        .filter(account -> !account.roles().contains(Role.ORG_APPROVER))
                        .toList())
                .orElse(List.of());
    }

    /** Mails a link to a new password. The old password counts until it is used. Sessions that are open stay so; disabling ends them. */
    public List<Lack> reset(String login, IdentityProof proof) {
        if (proof == null) {
            return refused("RESET_PASSWORD", Lack.of(Section.ROSTER, "care.proof.missing"));
        }
        Optional<AccountRow> account = find(login);
        if (account.isEmpty()) {
            return refused("RESET_PASSWORD", Lack.of(Section.ROSTER, "care.notYours"));
        }
        if (account.get().state() != AccountRow.State.ENABLED) {
            return refused("RESET_PASSWORD", Lack.of(Section.ROSTER, "care.notEnabled"));
        }
        activation.reset(login, proof);
        return List.of();
    }

    public List<Lack> disable(String login) {
        return find(login)
                .map(account -> disabling
                        .disable(account)
                        .map(refusal -> List.of(Lack.of(Section.ROSTER, "care." + refusal)))
                        .orElse(List.of()))
                .orElseGet(() -> refused("DISABLE_ACCOUNT", Lack.of(Section.ROSTER, "care.notYours")));
    }

    public List<Lack> enable(String login) {
        return find(login)
                .map(account -> disabling.enable(account)
                        ? List.<Lack>of()
                        : List.of(Lack.of(Section.ROSTER, "care.notDisabled")))
                .orElseGet(() -> refused("ENABLE_ACCOUNT", Lack.of(Section.ROSTER, "care.notYours")));
    }

    private Optional<AccountRow> find(String login) {
        return accounts().stream()
                .filter(account -> account.login().equals(login))
                .findFirst();
    }

    private List<Lack> refused(String act, Lack lack) {
        audit.append(
                AuditEntry.by(current.login(), act, "account", null).ended(AuditEntry.Outcome.REFUSED, lack.code()));
        return List.of(lack);
    }
}
