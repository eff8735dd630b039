package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.WorkFilter;
import cn.cegn.ra.application.entity.WorkPage;
import cn.cegn.ra.application.entity.WorkRow;
import cn.cegn.ra.application.entity.WorkView;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.State;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.hibernate.query.NativeQuery;

/**
 * Lists of cases. Native SQL, because the rows are made of columns of three components and no form has to be unsealed; it runs on H2 and
 * PostgreSQL alike.
 */
public final class WorkQuery {
    private static final int MOST_OWN = 200;
    private static final String CLAIMER = "case when a.state in (:registrars) then a.registrar"
            + " when a.state in (:approvers) then a.approver else cast(:me as varchar(36)) end";
    private static final String ROW = "select a.application_id as id, a.version as version,"
            + " coalesce(a.acceptance_number, a.form_number) as number, a.acceptance_number as acceptance,"
            + " a.holder_name as holder,"
            + " (select o.name from organization o where o.organization_id = a.organization_id) as organization, a.certificate_type as type, a.mode as mode,"
            + " a.medium as medium, a.state as state, a.state_since as since, a.state_until as until, " + CLAIMER
            + " as claimer";
    /** One table only: a planner that began with the few organisations would walk through every case. */
    private static final String FROM = " from certificate_application a";

    private final EntityManager entities;
    private final List<Actor> actors;
    private final Clock clock;

    /** @param actors one person in each of his roles, at least one */
    public WorkQuery(EntityManager entities, List<Actor> actors, Clock clock) {
        this.entities = entities;
        this.actors = List.copyOf(actors);
        this.clock = clock;
    }

    private String me() {
        return actors.get(0).person();
    }

    /** A page of what waits for the caller. */
    public WorkPage page(WorkFilter filter) {
        WorkSql sql = filtered(filter);
        sql.and(condition(filter.view()));
        String order = filter.order() == WorkFilter.Order.DUE
                ? " order by case when a.state_until is null then 1 else 0 end, a.state_until, a.application_id"
                : " order by a.state_since, a.application_id";
        NativeQuery<Tuple> query = prepare(ROW + FROM + sql.where() + order, sql)
                .setFirstResult(filter.page() * filter.size())
                .setMaxResults(filter.size());
        long total = count("select count(*) as n" + FROM + sql.where(), sql);
        return new WorkPage(rows(query), total);
    }

    /** How many rows each view has under the other filters, in one look at the table. */
    public Map<WorkView, Long> counts(WorkFilter filter) {
        WorkSql sql = filtered(filter);
        StringJoiner columns = new StringJoiner(", ", "select ", "");
        for (WorkView view : WorkView.values()) {
            columns.add("count(case when " + condition(view) + " then 1 end) as n_" + view.name());
        }
        NativeQuery<Tuple> query = query(columns + FROM + sql.where(), sql);
        for (WorkView view : WorkView.values()) {
            query.addScalar("n_" + view.name(), Long.class);
        }
        Tuple row = query.getSingleResult();
        Map<WorkView, Long> counts = new EnumMap<>(WorkView.class);
        for (WorkView view : WorkView.values()) {
            counts.put(view, row.get("n_" + view.name(), Long.class));
        }
        return counts;
    }

    /** How many cases are back with the customer after they were numbered. */
    public long withCustomer() {
        WorkSql sql = WorkSql.withCustomer();
        return count("select count(*) as n" + FROM + sql.where(), sql);
    }

    /** Every case of the caller as an applicant, newest first. */
    public List<WorkRow> own() {
        WorkSql sql = WorkSql.ownedBy(me());
        return rows(prepare(ROW + FROM + sql.where() + " order by a.opened_at desc, a.application_id desc", sql)
                .setMaxResults(MOST_OWN));
    }

    private WorkSql filtered(WorkFilter filter) {
        WorkSql sql = WorkSql.waitingFor(actors);
        if (filter.text() != null) {
            sql.and(
                    "(upper(a.form_number) like :text escape '!' or upper(a.acceptance_number) like :text escape '!'"
                            + " or upper(a.holder_name) like :text escape '!' or exists (select 1 from organization o"
                            + " where o.organization_id = a.organization_id and upper(o.name) like :text escape '!'))",
                    "text",
                    like(filter.text()));
        }
        equal(sql, "certificate_type", filter.type());
        equal(sql, "mode", filter.mode());
        equal(sql, "medium", filter.medium());
        return sql;
    }

    private static String like(String text) {
        return "%" + text.toUpperCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    private static void equal(WorkSql sql, String column, Enum<?> value) {
        if (value != null) {
            sql.and("a." + column + " = :only_" + column, "only_" + column, value.name());
        }
    }

    private static String condition(WorkView view) {
        return switch (view) {
            case ALL -> "1 = 1";
            case UNCLAIMED -> CLAIMER + " is null";
            case MINE -> CLAIMER + " = cast(:me as varchar(36))";
            case COLLEAGUES -> CLAIMER + " <> cast(:me as varchar(36))";
            case OVERDUE -> "a.state_until < :now";
            case TODAY -> "a.state_until >= :now and a.state_until < :tomorrow";
        };
    }

    private Instant startOfTomorrow() {
        return LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private long count(String text, WorkSql sql) {
        NativeQuery<Tuple> query = query(text, sql).addScalar("n", Long.class);
        return query.getSingleResult().get("n", Long.class);
    }

    private NativeQuery<Tuple> prepare(String text, WorkSql sql) {
        NativeQuery<Tuple> query = query(text, sql)
                .addScalar("id", Long.class)
                .addScalar("version", Integer.class)
                .addScalar("since", Instant.class)
                .addScalar("until", Instant.class);
        for (String column : List.of(
                "number", "acceptance", "holder", "organization", "type", "mode", "medium", "state", "claimer")) {
            query.addScalar(column, String.class);
        }
        return query;
    }

    @SuppressWarnings("unchecked") // the JPA method gives a raw type
    private NativeQuery<Tuple> query(String text, WorkSql sql) {
        NativeQuery<Tuple> query = entities.createNativeQuery(text, Tuple.class).unwrap(NativeQuery.class);
        sql.parameters().forEach((name, value) -> {
            if (value instanceof List<?> list) {
                query.setParameterList(name, list);
            } else {
                query.setParameter(name, value);
            }
        });
        if (text.contains(":now")) {
            query.setParameter("now", clock.instant());
        }
        if (text.contains(":tomorrow")) {
            query.setParameter("tomorrow", startOfTomorrow());
        }
        if (text.contains(":registrars")) {
            query.setParameterList("registrars", Waiting.states(Role.REGISTRAR, Mode.CENTRALISED));
            query.setParameterList("approvers", Waiting.states(Role.RA_APPROVER, Mode.CENTRALISED));
            query.setParameter("me", me());
        }
        return query;
    }

    private List<WorkRow> rows(NativeQuery<Tuple> query) {
        List<Tuple> tuples = query.getResultList();
        Map<String, String> names = new PersonNames(entities)
                .of(tuples.stream()
                        .map(tuple -> tuple.get("claimer", String.class))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return tuples.stream().map(tuple -> row(tuple, names)).toList();
    }

    private WorkRow row(Tuple tuple, Map<String, String> names) {
        String claimer = tuple.get("claimer", String.class);
        State state = State.valueOf(tuple.get("state", String.class));
        Mode mode = Mode.valueOf(tuple.get("mode", String.class));
        boolean claimed =
                claimer != null && state.mover(mode).filter(Role::claimsCases).isPresent();
        boolean moves = actors.stream()
                .anyMatch(
                        actor -> state.mover(mode).filter(actor.role()::equals).isPresent());
        return new WorkRow(
                tuple.get("id", Long.class),
                tuple.get("version", Integer.class),
                tuple.get("number", String.class),
                tuple.get("acceptance", String.class) != null,
                tuple.get("holder", String.class),
                tuple.get("organization", String.class),
                CertificateType.valueOf(tuple.get("type", String.class)),
                mode,
                Medium.valueOf(tuple.get("medium", String.class)),
                state,
                tuple.get("since", Instant.class),
                tuple.get("until", Instant.class),
                claimed ? names.get(claimer) : null,
                moves && me().equals(claimer));
    }
}
