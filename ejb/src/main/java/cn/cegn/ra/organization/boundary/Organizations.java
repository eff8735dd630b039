package cn.cegn.ra.organization.boundary;

import cn.cegn.ra.identity.boundary.Accounts;
import cn.cegn.ra.identity.boundary.Activation;
import cn.cegn.ra.identity.entity.RoleRule;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.organization.control.AdministratorActs;
import cn.cegn.ra.organization.entity.FirstApprover;
import cn.cegn.ra.organization.entity.Identity;
import cn.cegn.ra.organization.entity.Lack;
import cn.cegn.ra.organization.entity.NewOrganization;
import cn.cegn.ra.organization.entity.Organization;
import cn.cegn.ra.organization.entity.OrganizationCard;
import cn.cegn.ra.organization.entity.Section;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The organisations: the administrator makes them, other components look them up. */
@Stateless
@RolesAllowed("ADMINISTRATOR")
public class Organizations {
    private static final String ACT = "MAKE_ORGANIZATION";
    private static final String OBJECT = "organization";

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

    /** All, in the order of their names. */
    @RolesAllowed({"ADMINISTRATOR", "RA_APPROVER"})
    public List<OrganizationCard> all() {
        return entities.createQuery("select o from Organization o order by o.name, o.id", Organization.class)
                .getResultStream()
                .map(Organization::card)
                .toList();
    }

    @PermitAll
    public Optional<OrganizationCard> find(long id) {
        return Optional.ofNullable(entities.find(Organization.class, id)).map(Organization::card);
    }

    /** Makes an organisation and invites its first approver to his account; everything that is wrong is answered, nothing means done. */
    public List<Lack> make(NewOrganization request, FirstApprover approver) {
        List<Lack> lacks = new ArrayList<>(request.lacks(clock));
        lacks.addAll(approver.lacks(clock));
        if (isTaken(request.uscc())) {
            lacks.add(Lack.of(Section.PREPARATION, "organization.uscc.taken"));
        }
        if (accounts.exists(approver.login())) {
            lacks.add(Lack.of(Section.APPROVERS, "account.login.taken"));
        }
        if (!lacks.isEmpty()) {
            return acts.refused(ACT, OBJECT, lacks);
        }
        Identity identity = approver.identity();
        Accounts.Individual person =
                accounts.person(identity.name(), identity.idType().code(), identity.idNumber());
        lacks.addAll(objections(person, identity));
        if (!lacks.isEmpty()) {
            return acts.refused(ACT, OBJECT, lacks);
        }
        Organization organization = new Organization(request, clock.instant());
        entities.persist(organization);
        activation.invite(new Activation.Invitation(
                person.id(), approver.login(), organization.id(), Set.of(Role.ORG_APPROVER), approver.mail()));
        return acts.done(ACT, OBJECT, organization.id());
    }

    /** What stands against a person whom we know already; one who is new has no other name and no other role. */
    private List<Lack> objections(Accounts.Individual person, Identity identity) {
        List<Lack> lacks = new ArrayList<>();
        if (!person.name().equals(identity.name())) {
            lacks.add(Lack.of(Section.APPROVERS, "person.otherName"));
        }
        Set<Role> roles = new HashSet<>(accounts.rolesOf(person.id()));
        roles.add(Role.ORG_APPROVER);
        if (!RoleRule.mayBeTogether(roles)) {
            lacks.add(Lack.of(Section.APPROVERS, "account.roles.exclude"));
        }
        return lacks;
    }

    private boolean isTaken(String uscc) {
        return entities.createQuery("select count(o) from Organization o where o.uscc = :uscc", Long.class)
                        .setParameter("uscc", uscc)
                        .getSingleResult()
                > 0;
    }
}
