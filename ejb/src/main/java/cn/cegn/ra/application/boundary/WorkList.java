package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.control.CaseSight;
import cn.cegn.ra.application.control.DeliveryQuery;
import cn.cegn.ra.application.control.MakingQuery;
import cn.cegn.ra.application.control.WorkQuery;
import cn.cegn.ra.application.entity.DeliveryRow;
import cn.cegn.ra.application.entity.FormMark;
import cn.cegn.ra.application.entity.FormNumber;
import cn.cegn.ra.application.entity.MakingRow;
import cn.cegn.ra.application.entity.WorkFilter;
import cn.cegn.ra.application.entity.WorkPage;
import cn.cegn.ra.application.entity.WorkRow;
import cn.cegn.ra.application.entity.WorkView;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What waits for the caller: the states whose mover is one of his roles, never more than he may see (S2.5-0). */
@Stateless
@RolesAllowed({"APPLICANT", "HANDLER", "REGISTRAR", "RA_APPROVER"})
public class WorkList {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentActor current;

    @Inject
    private CaseSight sight;

    @Inject
    private Clock clock;

    /** A page of what waits for the caller in any of his roles. */
    public WorkPage page(WorkFilter filter) {
        return query().page(filter);
    }

    /** A page of what waits for the caller in one of his roles; empty if he does not hold it. */
    public WorkPage page(WorkFilter filter, Role role) {
        List<Actor> actor = current.as(role).stream().toList();
        return actor.isEmpty() ? new WorkPage(List.of(), 0) : new WorkQuery(entities, actor, clock).page(filter);
    }

    /** How many rows each view has; the filter's own view and page count for nothing. */
    public Map<WorkView, Long> counts(WorkFilter filter) {
        return query().counts(filter);
    }

    /** How many numbered cases are back with their customers. */
    @RolesAllowed({"REGISTRAR", "RA_APPROVER"})
    public long withCustomer() {
        return query().withCustomer();
    }

    /** All cases of the caller as an applicant, ended ones too, newest first, at most 200. */
    @RolesAllowed("APPLICANT")
    public List<WorkRow> mine() {
        return query().own();
    }

    /** The cases that are made at the stations and that the caller may see, due first, whoever moves next (S2.6-3 … S2.6-6). */
    @RolesAllowed("RA_APPROVER")
    public List<MakingRow> making() {
        return new MakingQuery(entities, current.as(Role.RA_APPROVER).orElseThrow()).rows();
    }

    /** How many of these wait for the caller, be it to be claimed. */
    @RolesAllowed("RA_APPROVER")
    public long toMake() {
        return new MakingQuery(entities, current.as(Role.RA_APPROVER).orElseThrow()).toDo();
    }

    /** The cases of the delivery desk, due first (S2.7-1 … S2.7-5). */
    @RolesAllowed("RA_APPROVER")
    public List<DeliveryRow> delivering() {
        return new DeliveryQuery(entities, current.as(Role.RA_APPROVER).orElseThrow()).rows();
    }

    /** How many these are. */
    @RolesAllowed("RA_APPROVER")
    public long toDeliver() {
        return new DeliveryQuery(entities, current.as(Role.RA_APPROVER).orElseThrow()).count();
    }

    /** Whole list of what the filter lets through, page after page, at most so many. */
    public List<WorkRow> all(WorkFilter filter, int most) {
        List<WorkRow> rows = new ArrayList<>();
        int page = 0;
        List<WorkRow> next;
        do {
            next = page(filter.at(page++, WorkFilter.MOST_ROWS)).rows();
            rows.addAll(next);
        } while (next.size() == WorkFilter.MOST_ROWS && rows.size() < most);
        return rows;
    }

    /**
     * The case that was asked for by its number or by the QR code of its form, as a scanner types it, if the caller may see it.
     *
     * @return its id
     */
    @RolesAllowed({"APPLICANT", "HANDLER", "REGISTRAR", "RA_APPROVER"})
    public Optional<Long> named(String typed) {
        String number = FormMark.find(typed.strip())
                .map(FormMark::formNumber)
                .or(() -> FormNumber.find(typed).map(FormNumber::value))
                .orElseGet(() -> typed.strip().toUpperCase(Locale.ROOT));
        return entities.createQuery(
                        "select a.id from CertificateApplication a where a.formNumber = :number or a.acceptanceNumber = :number",
                        Long.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .filter(id -> current.roles().stream()
                        .flatMap(role -> current.as(role).stream())
                        .anyMatch(actor -> sight.of(id, actor).isPresent()));
    }

    private WorkQuery query() {
        List<Actor> actors = current.roles().stream()
                .sorted()
                .flatMap(role -> current.as(role).stream())
                .toList();
        return new WorkQuery(entities, actors, clock);
    }
}
