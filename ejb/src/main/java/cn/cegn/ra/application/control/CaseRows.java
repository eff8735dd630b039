package cn.cegn.ra.application.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.query.NativeQuery;

/**
 * What the queries that list cases have in common. Native SQL, because the rows are made of columns of three components and no form has to be unsealed; it runs on H2 and PostgreSQL
 * alike.
 */
final class CaseRows {
    /** One table only: a planner that began with the few organisations would walk through every case. */
    static final String FROM = " from certificate_application a";

    static final String ORGANIZATION =
            "(select o.name from organization o where o.organization_id = a.organization_id)";
    static final String DUE_FIRST =
            " order by case when a.state_until is null then 1 else 0 end, a.state_until, a.application_id";
    private static final List<String> WHOLE = List.of("id");
    private static final List<String> SMALL = List.of("version", "attempt");
    private static final List<String> TIMES = List.of("since", "until", "sent", "claimed");

    private final EntityManager entities;

    CaseRows(EntityManager entities) {
        this.entities = entities;
    }

    /** A query of those columns, their types known by their names. */
    NativeQuery<Tuple> query(String text, WorkSql sql, List<String> columns) {
        NativeQuery<Tuple> query = query(text, sql);
        for (String column : columns) {
            query.addScalar(column, type(column));
        }
        return query;
    }

    private static Class<?> type(String column) {
        if (WHOLE.contains(column)) {
            return Long.class;
        }
        if (SMALL.contains(column)) {
            return Integer.class;
        }
        return TIMES.contains(column) ? Instant.class : String.class;
    }

    long count(String condition, WorkSql sql) {
        return query("select count(*) as n" + FROM + condition, sql)
                .addScalar("n", Long.class)
                .getSingleResult()
                .get("n", Long.class);
    }

    @SuppressWarnings("unchecked") // the JPA method gives a raw type
    NativeQuery<Tuple> query(String text, WorkSql sql) {
        NativeQuery<Tuple> query = entities.createNativeQuery(text, Tuple.class).unwrap(NativeQuery.class);
        sql.parameters().forEach((name, value) -> {
            if (!text.contains(":" + name)) {
                return;
            }
            if (value instanceof List<?> list) {
                query.setParameterList(name, list);
            } else {
                query.setParameter(name, value);
            }
        });
        return query;
    }

    /** The names of those who hold the cases, by their ids. */
    Map<String, String> claimers(List<Tuple> found) {
        return new PersonNames(entities)
                .of(found.stream()
                        .map(tuple -> tuple.get("claimer", String.class))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }
}
