package cn.cegn.ra.organization.control;

import cn.cegn.ra.application.boundary.OrganizationCases;
import cn.cegn.ra.identity.boundary.Accounts;
import cn.cegn.ra.identity.entity.AccountRow;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.organization.entity.Designation;
import cn.cegn.ra.organization.entity.HandlerAuthorisation;
import cn.cegn.ra.organization.entity.HandlerHandover;
import cn.cegn.ra.organization.entity.HandoverContent;
import cn.cegn.ra.organization.entity.HandoverRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Hand-overs, and what they need to know of an organisation. */
@ApplicationScoped
public class HandoverShelf {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PreparationShelf shelf;

    @Inject
    private Accounts accounts;

    @Inject
    private OrganizationCases cases;

    @Inject
    private Clock clock;

    /** All of an organisation, the newest first. */
    public List<HandlerHandover> all(long organization) {
        return entities.createQuery(
                        "select h from HandlerHandover h where h.organization = :organization order by h.id desc",
                        HandlerHandover.class)
                .setParameter("organization", organization)
                .getResultList();
    }

    /** One of an organisation, locked until the transaction ends. */
    public Optional<HandlerHandover> locked(long organization, long id) {
        return Optional.ofNullable(entities.find(HandlerHandover.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.organization() == organization);
    }

    public HandlerHandover keep(HandlerHandover handover) {
        entities.persist(handover);
        entities.flush();
        return handover;
    }

    /** The designated handlers of the preparation that counts. */
    public List<Designation> handlers(long organization) {
        return shelf.content(organization, LocalDate.now(clock)).handlers();
    }

    public Designation handler(long organization, String person) {
        return handlers(organization).stream()
                .filter(each -> person != null && person.equals(each.person()))
                .findFirst()
                .orElse(null);
    }

    public HandoverRule rule(long organization) {
        return new HandoverRule(
                shelf.authorisations(organization), accounts.ofOrganization(organization), LocalDate.now(clock));
    }

    /** The authorisations of a handler that count. */
    public List<HandlerAuthorisation> authorisations(long organization, String person) {
        return shelf.authorisations(organization).stream()
                .filter(each -> each.handler().equals(person) && each.status() == HandlerAuthorisation.Status.EFFECTIVE)
                .toList();
    }

    /** The accounts with which a handler can sign in as such. */
    public List<AccountRow> accounts(long organization, String person) {
        return accounts.ofOrganization(organization).stream()
                .filter(each -> each.person().equals(person)
                        && each.roles().contains(Role.HANDLER)
                        && each.state() != AccountRow.State.DISABLED)
                .toList();
    }

    /** What would pass now. */
    public HandoverContent content() {
        return new HandoverContent(cases.open());
    }
}
