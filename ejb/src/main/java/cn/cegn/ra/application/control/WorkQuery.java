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
import java.util.StringJoiner;
import org.hibernate.query.NativeQuery;

/** The work list: what waits for a person, as {@link CaseRows}. */
public final class WorkQuery {
    private static final int MOST_OWN = 200;
    private static final String CLAIMER = "case when a.state in (:registrars) then a.registrar"
            + " when a.state in (:approvers) then a.approver else cast(:me as varchar(36)) end";
    private static final String CLAIMED = "case when a.state in (:registrars) then a.registrar_since"
            + " when a.state in (:approvers) then a.approver_since end";
    private static final String ROW = "select a.application_id as id, a.version as version,"
            + " coalesce(a.acceptance_number, a.form_number) as number, a.acceptance_number as acceptance,"
            + " a.holder_name as holder, " + CaseRows.ORGANIZATION
            + " as organization, a.certificate_type as type, a.mode as mode,"
            + " a.medium as medium, a.state as state, a.state_since as since, a.state_until as until, " + CLAIMER
            + " as claimer, " + CLAIMED + " as claimed" + CaseRows.FROM;
    private static final List<String> COLUMNS = List.of(
            "id",
            "version",
            "number",
            "acceptance",
            "holder",
            "organization",
            "type",
            "mode",
            "medium",
            "state",
            "since",
            "until",
            "claimer",
            "claimed");

    private final EntityManager entities;
    private final CaseRows cases;
    private final List<Actor> actors;
    private final Clock clock;

    /** @param actors one person in each of his roles, at least one */
    public WorkQuery(EntityManager entities, List<Actor> actors, Clock clock) {
        this.entities = entities;
        this.cases = new CaseRows(entities);
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
        NativeQuery<Tuple> query = rowsOf(sql.where() + order(filter.order()), sql)
                .setFirstResult(filter.page() * filter.size())
                .setMaxResults(filter.size());
        return new WorkPage(rows(query), cases.count(sql.where(), told(sql)));
    }

    private String order(WorkFilter.Order order) {
        if (order.equals(WorkFilter.Order.DUE)) {
            return CaseRows.DUE_FIRST;
        }
        String way = order.falling() ? " desc" : "";
        String by = switch (order.by()) {
            case DUE -> "case when a.state_until is null then 1 else 0 end, a.state_until" + way;
            case SINCE -> "a.state_since" + way;
            case NUMBER -> "coalesce(a.acceptance_number, a.form_number)" + way;
            case WHO -> NameOrder.of(entities, "a.holder_name") + way;
            case WHAT -> "a.certificate_type" + way + ", a.mode" + way + ", a.medium" + way;
            case TODO -> asTheProcessGoes() + way;
        };
        return " order by " + by + ", a.application_id";
    }

    /** The states have their order in the process, not in the alphabet. */
    private static String asTheProcessGoes() {
        StringJoiner cases = new StringJoiner(" ", "case a.state ", " end");
        int place = 0;
        for (State state : State.values()) {
            cases.add("when '" + state + "' then " + place++);
        }
        return cases.toString();
    }

    /** How many rows each view has under the other filters, in one look at the table. */
    public Map<WorkView, Long> counts(WorkFilter filter) {
        WorkSql sql = filtered(filter);
        StringJoiner columns = new StringJoiner(", ", "select ", "");
        for (WorkView view : WorkView.values()) {
            columns.add("count(case when " + condition(view) + " then 1 end) as n_" + view.name());
        }
        NativeQuery<Tuple> query = query(columns + CaseRows.FROM + sql.where(), sql);
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
        return cases.count(sql.where(), told(sql));
    }

    /** Every case of the caller as an applicant, newest first. */
    public List<WorkRow> own() {
        WorkSql sql = WorkSql.ownedBy(me());
        return rows(rowsOf(sql.where() + " order by a.opened_at desc, a.application_id desc", sql)
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

    private NativeQuery<Tuple> rowsOf(String conditions, WorkSql sql) {
        return query(ROW + conditions, sql, COLUMNS);
    }

    private NativeQuery<Tuple> query(String text, WorkSql sql, List<String> columns) {
        return cases.query(text, told(sql), columns);
    }

    private NativeQuery<Tuple> query(String text, WorkSql sql) {
        return cases.query(text, told(sql));
    }

    /** What the conditions of the views and the columns ask for. */
    private WorkSql told(WorkSql sql) {
        return sql.telling("now", clock.instant())
                .telling("tomorrow", startOfTomorrow())
                .telling("registrars", Waiting.states(Role.REGISTRAR, Mode.CENTRALISED))
                .telling("approvers", Waiting.states(Role.RA_APPROVER, Mode.CENTRALISED))
                .telling("me", me());
    }

    private List<WorkRow> rows(NativeQuery<Tuple> query) {
        List<Tuple> tuples = query.getResultList();
        Map<String, String> names = cases.claimers(tuples);
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
                claimed ? tuple.get("claimed", Instant.class) : null,
                moves && me().equals(claimer));
    }
}
