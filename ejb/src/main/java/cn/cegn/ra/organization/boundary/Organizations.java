package cn.cegn.ra.organization.boundary;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.Accounts;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.organization.entity.FirstApprover;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The organisations: the administrator makes them, other components look them up. */
@Stateless
@RolesAllowed("ADMINISTRATOR")
public class Organizations {
    /** The roles that people of an organisation can have. */
    public static final List<Role> MEMBERS = List.of(Role.APPLICANT, Role.HANDLER, Role.ORG_APPROVER);

    private static final String ACT = "MAKE_ORGANIZATION";
    private static final String OBJECT = "organization";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentActor current;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** All, in the order of their names. */
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

    /** Makes an organisation and the account of its first approver; everything that is wrong is answered, nothing means done. */
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
            audit.append(AuditEntry.by(current.login(), ACT, OBJECT, null)
                    .ended(AuditEntry.Outcome.REFUSED, lacks.get(0).code()));
            return lacks;
        }
        Organization organization = new Organization(request, clock.instant());
        entities.persist(organization);
        open(organization.id(), Role.ORG_APPROVER, approver);
        audit.append(AuditEntry.by(current.login(), ACT, OBJECT, organization.id()));
        return List.of();
    }

    /**
     * Opens an account for somebody of an organisation; everything that is wrong is answered, nothing means done.
     *
     * @param role one of {@link #MEMBERS}
     */
    public List<Lack> openAccount(long organization, Role role, FirstApprover member) {
        List<Lack> lacks = new ArrayList<>(member.lacks(clock));
        if (accounts.exists(member.login())) {
            lacks.add(Lack.of(Section.APPROVERS, "account.login.taken"));
        }
        if (find(organization).isEmpty() || !MEMBERS.contains(role)) {
            lacks.add(Lack.of(Section.APPROVERS, "account.role.wrong"));
        }
        AuditEntry row = AuditEntry.by(current.login(), "OPEN_ACCOUNT", "account", member.login());
        if (!lacks.isEmpty()) {
            audit.append(row.ended(AuditEntry.Outcome.REFUSED, lacks.get(0).code()));
            return lacks;
        }
        open(organization, role, member);
        audit.append(row);
        return List.of();
    }

    private void open(Long organization, Role role, FirstApprover approver) {
        String person = accounts.person(
                        approver.identity().name(),
                        approver.identity().idType().code(),
                        approver.identity().idNumber())
                .id();
        entities.flush();
        accounts.open(new Accounts.NewAccount(
                approver.login(), person, organization, Set.of(role), approver.mail(), approver.password()));
    }

    private boolean isTaken(String uscc) {
        return entities.createQuery("select count(o) from Organization o where o.uscc = :uscc", Long.class)
                        .setParameter("uscc", uscc)
                        .getSingleResult()
                > 0;
    }
}
