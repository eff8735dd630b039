package cn.cegn.ra.organization.boundary;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.organization.control.PreparationShelf;
import cn.cegn.ra.organization.entity.Condition;
import cn.cegn.ra.organization.entity.Designation;
import cn.cegn.ra.organization.entity.HandlerAuthorisation;
import cn.cegn.ra.organization.entity.HandlerContact;
import cn.cegn.ra.organization.entity.Organization;
import cn.cegn.ra.organization.entity.OrganizationCard;
import cn.cegn.ra.organization.entity.Preparation;
import cn.cegn.ra.organization.entity.Roster;
import cn.cegn.ra.organization.entity.RosterEntry;
import cn.cegn.ra.organization.entity.RosterLine;
import cn.cegn.ra.organization.entity.Standing;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What other components may ask about an organisation's preparation. Reads only; who may ask is decided by the component that asks. */
@Stateless
@PermitAll
public class PreparationFacts {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PreparationShelf shelf;

    @Inject
    private Clock clock;

    /** The versions that count for a case opened today; empty if the preparation is absent or its period is over (S2.1-0). */
    public Optional<Standing> standing(long organization) {
        return inForce(organization, today())
                .flatMap(preparation -> shelf.roster(organization, Roster.Status.APPROVED)
                        .map(roster -> new Standing(
                                preparation.content().mode(),
                                preparation.number(),
                                roster.number(),
                                preparation.conditionsVersion())));
    }

    /** Whether a complete preparation is in force on a day. */
    public boolean isInForce(long organization, LocalDate day) {
        return inForce(organization, day).isPresent();
    }

    private Optional<Preparation> inForce(long organization, LocalDate day) {
        return shelf.preparation(organization, Preparation.Status.IN_FORCE).filter(found -> found.isInForce(day));
    }

    /** The approved row of a person for a type and medium in a version of the roster; empty if he may not apply (S2.1-4). */
    public Optional<RosterEntry> rosterEntry(
            long organization, int rosterVersion, String person, CertificateType type, Medium medium) {
        return entities.createQuery(
                        "select l from RosterLine l join l.roster r where r.organization = :organization"
                                + " and r.number = :number and r.status <> :draft and l.person = :person"
                                + " and l.type = :type and l.medium = :medium and l.approvedAt is not null",
                        RosterLine.class)
                .setParameter("organization", organization)
                .setParameter("number", rosterVersion)
                .setParameter("draft", Roster.Status.DRAFT)
                .setParameter("person", person)
                .setParameter("type", type)
                .setParameter("medium", medium)
                .getResultStream()
                .findFirst()
                .map(RosterLine::entry);
    }

    /** What a person may apply for today: his approved rows in organisations whose preparation is in force. */
    public List<RosterEntry> entriesOf(String person) {
        return entities
                .createQuery(
                        "select l from RosterLine l join l.roster r where r.status = :approved"
                                + " and l.person = :person and l.approvedAt is not null order by l.id",
                        RosterLine.class)
                .setParameter("approved", Roster.Status.APPROVED)
                .setParameter("person", person)
                .getResultList()
                .stream()
                .map(RosterLine::entry)
                .filter(entry -> isInForce(entry.organization(), today()))
                .toList();
    }

    /** The numbered conditions of a version that is or was in force (S2.1-3). */
    public List<Condition> conditions(long organization, int version) {
        return shelf.withConditions(organization, version)
                .map(Preparation::conditions)
                .orElse(List.of());
    }

    /** Whether some handler of the organisation is authorised today for a type (S2.1-9). */
    public boolean isHandlerAuthorised(long organization, CertificateType type) {
        return shelf.authorisations(organization).stream().anyMatch(each -> each.covers(type, today()));
    }

    /** The same for one handler. */
    public boolean isHandlerAuthorised(long organization, CertificateType type, String handler) {
        return shelf.authorisations(organization).stream()
                .anyMatch(each -> each.handler().equals(handler) && each.covers(type, today()));
    }

    /**
     * The handler whom the form names: the one authorised today; where none is, the first whose designation is in force. The
     * authorisation number is null without an authorisation.
     */
    public Optional<HandlerContact> handler(long organization) {
        Optional<Preparation> preparation = shelf.preparation(organization, Preparation.Status.IN_FORCE);
        List<Designation> designated =
                preparation.map(found -> found.content().handlers()).orElse(List.of());
        List<HandlerAuthorisation> authorised = shelf.authorisations(organization).stream()
                .filter(each -> each.isInForce(today()))
                .toList();
        return authorised.stream()
                .flatMap(each -> designated.stream()
                        .filter(designation -> each.handler().equals(designation.person()))
                        .map(designation -> contact(designation, each.number())))
                .findFirst()
                .or(() -> designated.stream()
                        .filter(each -> each.period().contains(today()))
                        .findFirst()
                        .map(each -> contact(each, null)));
    }

    private static HandlerContact contact(Designation handler, String authorisationNumber) {
        return new HandlerContact(
                handler.person(),
                handler.identity().name(),
                handler.phone(),
                handler.mail(),
                handler.identity().idType(),
                handler.identity().idNumber(),
                authorisationNumber);
    }

    public Optional<OrganizationCard> organization(long id) {
        return Optional.ofNullable(entities.find(Organization.class, id)).map(Organization::card);
    }

    /** How many people may use a computer with a soft certificate, by the rule of a version; empty without a rule (S2.10-2). */
    public Optional<Integer> softComputerUsers(long organization, int preparationVersion) {
        return shelf.preparation(organization, preparationVersion)
                .map(found -> found.content().otherMatters())
                .map(matters -> matters.softComputer())
                .map(rule -> rule.maxUsers());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
