package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.MakingRow;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.State;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.query.NativeQuery;

/** The cases that are made at the stations, as one RA approver may see them; native SQL for the reasons of {@link WorkQuery}. */
public final class MakingQuery {
    private static final int MOST = 200;
    private static final String FROM = " from certificate_application a";
    private static final String ROW = "select a.application_id as id, a.version as version, a.attempt as attempt,"
            + " a.acceptance_number as number, a.holder_name as holder,"
            + " (select o.name from organization o where o.organization_id = a.organization_id) as organization,"
            + " a.certificate_type as type, a.mode as mode, a.state as state, a.state_until as until,"
            + " a.approver as claimer" + FROM;
    private static final List<String> TEXTS =
            List.of("number", "holder", "organization", "type", "mode", "state", "claimer");

    private final EntityManager entities;
    private final Actor approver;

    /** @param approver in the role of the RA approver */
    public MakingQuery(EntityManager entities, Actor approver) {
        this.entities = entities;
        this.approver = approver;
    }

    /** What is due first comes first; at most 200. */
    public List<MakingRow> rows() {
        WorkSql sql = WorkSql.makingFor(approver);
        NativeQuery<Tuple> query = query(
                        ROW + sql.where() + " order by case when a.state_until is null then 1 else 0 end,"
                                + " a.state_until, a.application_id",
                        sql)
                .addScalar("id", Long.class)
                .addScalar("version", Integer.class)
                .addScalar("attempt", Integer.class)
                .addScalar("until", Instant.class);
        TEXTS.forEach(column -> query.addScalar(column, String.class));
        List<Tuple> found = query.setMaxResults(MOST).getResultList();
        Map<String, String> names = new PersonNames(entities)
                .of(found.stream()
                        .map(tuple -> tuple.get("claimer", String.class))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return found.stream().map(tuple -> row(tuple, names)).toList();
    }

    /** How many of them wait for a person, and are the approver's own or nobody's. */
    public long toDo() {
        WorkSql sql = WorkSql.makingFor(approver)
                .and(
                        "a.state in (:waiting) and (a.approver is null or a.approver = :me)",
                        "waiting",
                        Waiting.states(Role.RA_APPROVER, Mode.CENTRALISED));
        return query("select count(*) as n" + FROM + sql.where(), sql)
                .addScalar("n", Long.class)
                .getSingleResult()
                .get("n", Long.class);
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
        return query;
    }

    private MakingRow row(Tuple tuple, Map<String, String> names) {
        String claimer = tuple.get("claimer", String.class);
        return new MakingRow(
                tuple.get("id", Long.class),
                tuple.get("version", Integer.class),
                tuple.get("attempt", Integer.class),
                tuple.get("number", String.class),
                tuple.get("holder", String.class),
                tuple.get("organization", String.class),
                CertificateType.valueOf(tuple.get("type", String.class)),
                Mode.valueOf(tuple.get("mode", String.class)),
                State.valueOf(tuple.get("state", String.class)),
                tuple.get("until", Instant.class),
                claimer == null ? null : names.get(claimer),
                approver.person().equals(claimer));
    }
}
