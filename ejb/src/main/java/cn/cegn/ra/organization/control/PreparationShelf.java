package cn.cegn.ra.organization.control;

import cn.cegn.ra.organization.entity.HandlerAuthorisation;
import cn.cegn.ra.organization.entity.Organization;
import cn.cegn.ra.organization.entity.OrganizationCard;
import cn.cegn.ra.organization.entity.Preparation;
import cn.cegn.ra.organization.entity.PreparationContent;
import cn.cegn.ra.organization.entity.Roster;
import cn.cegn.ra.organization.entity.RosterEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where the versions of preparations and rosters, and the authorisations, are found. */
@ApplicationScoped
public class PreparationShelf {
    @PersistenceContext
    private EntityManager entities;

    public Optional<Preparation> preparation(long organization, Preparation.Status status) {
        return entities.createQuery(
                        "select p from Preparation p where p.organization = :organization and p.status = :status"
                                + " order by p.number desc",
                        Preparation.class)
                .setParameter("organization", organization)
                .setParameter("status", status)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public Optional<Preparation> preparation(long organization, int number) {
        return entities.createQuery(
                        "select p from Preparation p where p.organization = :organization and p.number = :number",
                        Preparation.class)
                .setParameter("organization", organization)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** The version by which decisions are judged on a day: the one in force; before the first, or when its time is over, the draft. */
    public Optional<Preparation> governing(long organization, LocalDate day) {
        return preparation(organization, Preparation.Status.IN_FORCE)
                .filter(found -> found.isInForce(day))
                .or(() -> preparation(organization, Preparation.Status.DRAFT));
    }

    /** What that version says; empty before the first. */
    public PreparationContent content(long organization, LocalDate day) {
        return governing(organization, day).map(Preparation::content).orElseGet(PreparationContent::empty);
    }

    public OrganizationCard card(long organization) {
        return entities.find(Organization.class, organization).card();
    }

    /** The rows of the roster that counts; empty if none was approved. */
    public List<RosterEntry> approvedRoster(long organization) {
        return roster(organization, Roster.Status.APPROVED).map(Roster::entries).orElse(List.of());
    }

    /** A version with these conditions that was in force; a draft counts for nobody. */
    public Optional<Preparation> withConditions(long organization, int conditionsVersion) {
        return entities.createQuery(
                        "select p from Preparation p where p.organization = :organization"
                                + " and p.conditionsVersion = :conditions and p.status <> :draft order by p.number desc",
                        Preparation.class)
                .setParameter("organization", organization)
                .setParameter("conditions", conditionsVersion)
                .setParameter("draft", Preparation.Status.DRAFT)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public Optional<Roster> roster(long organization, Roster.Status status) {
        return entities.createQuery(
                        "select r from Roster r where r.organization = :organization and r.status = :status"
                                + " order by r.number desc",
                        Roster.class)
                .setParameter("organization", organization)
                .setParameter("status", status)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** All authorisations of an organisation, newest first. */
    public List<HandlerAuthorisation> authorisations(long organization) {
        return entities.createQuery(
                        "select a from HandlerAuthorisation a where a.organization = :organization order by a.id desc",
                        HandlerAuthorisation.class)
                .setParameter("organization", organization)
                .getResultList();
    }

    /** Whether the organisation has an authorisation of this number already. */
    public boolean isNumberTaken(long organization, String number) {
        return authorisations(organization).stream()
                .anyMatch(each -> each.number().equals(number));
    }
}
