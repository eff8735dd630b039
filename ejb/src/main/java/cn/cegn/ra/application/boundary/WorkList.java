package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.control.MakingQuery;
import cn.cegn.ra.application.control.WorkQuery;
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
import java.util.List;
import java.util.Map;

/** What waits for the caller: the states whose mover is one of his roles, never more than he may see (S2.5-0). */
@Stateless
@RolesAllowed({"APPLICANT", "HANDLER", "REGISTRAR", "RA_APPROVER"})
public class WorkList {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CurrentActor current;

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

    private WorkQuery query() {
        List<Actor> actors = current.roles().stream()
                .sorted()
                .flatMap(role -> current.as(role).stream())
                .toList();
        return new WorkQuery(entities, actors, clock);
    }
}
