package cn.cegn.ra.organization.boundary;

import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.Accounts;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.organization.control.ApproverActs;
import cn.cegn.ra.organization.control.PreparationShelf;
import cn.cegn.ra.organization.entity.Appointment;
import cn.cegn.ra.organization.entity.Lack;
import cn.cegn.ra.organization.entity.Roster;
import cn.cegn.ra.organization.entity.RosterDecision;
import cn.cegn.ra.organization.entity.RosterEntry;
import cn.cegn.ra.organization.entity.RosterLine;
import cn.cegn.ra.organization.entity.RosterRow;
import cn.cegn.ra.organization.entity.RosterView;
import cn.cegn.ra.organization.entity.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where an approver keeps the roster of his own organisation (S2.1-4). Each act answers with everything that stands against it; an empty
 * answer means that it was done. An approved roster is never edited: a new version begins as its copy.
 */
@Stateless
@RolesAllowed("ORG_APPROVER")
public class RosterDesk {
    private static final String OBJECT = "roster";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PreparationShelf shelf;

    @Inject
    private ApproverActs acts;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    /** The version in work. */
    public Optional<RosterView> draft() {
        return shelf.roster(acts.approver().organization(), Roster.Status.DRAFT).map(this::view);
    }

    /** The version that counts. */
    public Optional<RosterView> approved() {
        return shelf.roster(acts.approver().organization(), Roster.Status.APPROVED)
                .map(this::view);
    }

    /** Begins a version: the first, or a copy of the approved one whose rows stay approved. An open draft is kept. */
    public List<Lack> open() {
        Actor approver = acts.approver();
        long organization = approver.organization();
        if (shelf.roster(organization, Roster.Status.DRAFT).isPresent()) {
            return List.of();
        }
        Roster draft = shelf.roster(organization, Roster.Status.APPROVED)
                .map(before -> before.next(approver, clock.instant()))
                .orElseGet(() -> new Roster(organization, 1, approver, clock.instant()));
        entities.persist(draft);
        return acts.done(AuditEntry.of(approver, "OPEN_ROSTER", OBJECT, draft.id()));
    }

    /** Adds a row, not approved yet. */
    public List<Lack> add(int version, RosterRow row) {
        Actor approver = acts.approver();
        Optional<Roster> draft = shelf.roster(approver.organization(), Roster.Status.DRAFT);
        AuditEntry entry = entry(approver, "ADD_TO_ROSTER", draft);
        List<Lack> lacks = overtaken(draft, version).orElseGet(() -> row.lacks(clock));
        if (!lacks.isEmpty()) {
            return acts.refused(entry, lacks);
        }
        Accounts.Individual person = accounts.person(
                row.identity().name(),
                row.identity().idType().code(),
                row.identity().idNumber());
        lacks = draft.get().lacksOf(person.id(), person.name(), row);
        if (!lacks.isEmpty()) {
            return acts.refused(entry, lacks);
        }
        entities.flush();
        draft.get().add(person.id(), row);
        changed(draft.get());
        return acts.done(entry);
    }

    /** Takes a row out of the draft. */
    public List<Lack> remove(int version, long row) {
        Actor approver = acts.approver();
        Optional<Roster> draft = shelf.roster(approver.organization(), Roster.Status.DRAFT);
        AuditEntry entry = entry(approver, "REMOVE_FROM_ROSTER", draft);
        Optional<List<Lack>> overtaken = overtaken(draft, version);
        if (overtaken.isPresent()) {
            return acts.refused(entry, overtaken.get());
        }
        draft.get().remove(row);
        changed(draft.get());
        return acts.done(entry);
    }

    /**
     * Approves rows within the approver's limits, all of them or none. Once no row is left without approval, the version counts.
     *
     * @param rows ids of rows of the draft; may be empty if each row is approved already
     */
    public List<Lack> approve(int version, Set<Long> rows) {
        Actor approver = acts.approver();
        Optional<Roster> draft = shelf.roster(approver.organization(), Roster.Status.DRAFT);
        AuditEntry entry = entry(approver, "APPROVE_ROSTER", draft);
        List<Lack> lacks = overtaken(draft, version).orElseGet(() -> lacks(approver, draft.get(), rows));
        if (!lacks.isEmpty()) {
            return acts.refused(entry, lacks);
        }
        Roster roster = draft.get();
        roster.lines().stream()
                .filter(line -> rows.contains(line.id()) && !line.isApproved())
                .forEach(line -> line.approve(approver, clock.instant()));
        if (roster.lines().stream().allMatch(RosterLine::isApproved)) {
            shelf.roster(approver.organization(), Roster.Status.APPROVED).ifPresent(Roster::replace);
            roster.approve(clock.instant());
        }
        changed(roster);
        return acts.done(
                entry.moving(Roster.Status.DRAFT.name(), roster.status().name()));
    }

    private List<Lack> lacks(Actor approver, Roster roster, Set<Long> rows) {
        List<RosterEntry> chosen = roster.lines().stream()
                .filter(line -> rows.contains(line.id()) && !line.isApproved())
                .map(RosterLine::entry)
                .toList();
        boolean nothingOpen = roster.lines().stream().allMatch(RosterLine::isApproved);
        if (roster.lines().isEmpty() || (chosen.isEmpty() && !nothingOpen)) {
            return List.of(Lack.of(Section.ROSTER, "roster.nothingChosen"));
        }
        LocalDate today = LocalDate.now(clock);
        Optional<Appointment> appointment = shelf.governing(approver.organization(), today)
                .flatMap(found -> found.content().appointmentOf(approver.person(), today));
        return RosterDecision.lacks(approver, appointment, chosen, roster.entries());
    }

    /** Rows are not the roster's own columns: its version is raised by hand. */
    private void changed(Roster roster) {
        entities.lock(roster, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    private static AuditEntry entry(Actor approver, String act, Optional<Roster> draft) {
        return AuditEntry.of(approver, act, OBJECT, draft.map(Roster::id).orElse(null));
    }

    private static Optional<List<Lack>> overtaken(Optional<Roster> draft, int version) {
        if (draft.isEmpty()) {
            return Optional.of(List.of(Lack.of(Section.ROSTER, "roster.noDraft")));
        }
        return draft.get().version() == version
                ? Optional.empty()
                : Optional.of(List.of(Lack.of(Section.ROSTER, "overtaken")));
    }

    private RosterView view(Roster roster) {
        List<RosterView.Row> rows = roster.lines().stream()
                .map(line -> new RosterView.Row(line.id(), line.entry(), maskedId(line.person())))
                .toList();
        return new RosterView(roster.number(), roster.version(), roster.approvedAt(), rows);
    }

    private String maskedId(String person) {
        return accounts.findPersonById(person)
                .map(found -> FieldFormat.ID_NUMBER.mask(found.identityNumber()))
                .orElse("");
    }
}
