package cn.cegn.ra.status.control;

import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.status.entity.StatusKind;
import cn.cegn.ra.status.entity.StatusRow;
import cn.cegn.ra.status.entity.StatusState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hibernate.query.NativeQuery;

/** The lists of status requests, never more than somebody may see; native SQL because the tables are several components'. */
@ApplicationScoped
public class StatusRows {
    private static final int MOST = 500;

    private static final List<String> TEXTS = List.of("number", "kind", "serial", "holder", "organization", "state");

    private static final String ROW =
            "select r.request_id as id, r.request_number as number, r.kind as kind, r.serial_number as serial,"
                    + " a.holder_name as holder, o.name as organization, r.state as state, r.state_since as since"
                    + " from status_request r join certificate_application a on a.application_id = r.application_id"
                    + " join organization o on o.organization_id = r.organization_id";

    @PersistenceContext
    private EntityManager entities;

    /** Those that wait for a role: reports and emergencies first, then the oldest. */
    public List<StatusRow> waitingFor(Role role) {
        return rows(query(ROW + " where r.state in (:states)"
                        + " order by case when r.kind in ('LOSS', 'EMERGENCY') then 0 else 1 end, r.state_since")
                .setParameterList("states", states(role)));
    }

    /** Those that wait for the CA, for whoever has to know that it has not done it yet. */
    public List<StatusRow> waitingForCa() {
        return rows(query(ROW + " where r.state in (:states) order by r.state_since")
                .setParameterList("states", states(Role.SYSTEM)));
    }

    public long countFor(Role role) {
        return query("select count(*) as n from status_request r where r.state in (:states)")
                .setParameterList("states", states(role))
                .addScalar("n", Long.class)
                .getSingleResult()
                .get("n", Long.class);
    }

    private static List<String> states(Role role) {
        return Arrays.stream(StatusState.values())
                .filter(state -> state.mover().filter(role::equals).isPresent())
                .map(StatusState::name)
                .toList();
    }

    /** Those about his own certificates and, for a handler, his organisation's; the newest first, ended ones too. */
    public List<StatusRow> of(Actor customer) {
        return customer.role() == Role.HANDLER
                ? rows(query(
                                ROW
                                        + " where r.mode = 'CENTRALISED' and r.organization_id = :whose order by r.request_id desc")
                        .setParameter("whose", customer.organization()))
                : rows(query(ROW + " where r.holder = :whose order by r.request_id desc")
                        .setParameter("whose", customer.person()));
    }

    /** Everything that was ever asked about one certificate, the newest first. */
    public List<StatusRow> about(String serial) {
        return rows(query(ROW + " where r.serial_number = :serial order by r.request_id desc")
                .setParameter("serial", serial));
    }

    @SuppressWarnings("unchecked") // the JPA method gives a raw type
    private NativeQuery<Tuple> query(String text) {
        return entities.createNativeQuery(text, Tuple.class).unwrap(NativeQuery.class);
    }

    private static List<StatusRow> rows(NativeQuery<Tuple> query) {
        query.addScalar("id", Long.class).addScalar("since", Instant.class);
        TEXTS.forEach(column -> query.addScalar(column, String.class));
        return query.setMaxResults(MOST).getResultList().stream()
                .map(row -> new StatusRow(
                        row.get("id", Long.class),
                        row.get("number", String.class),
                        StatusKind.valueOf(row.get("kind", String.class)),
                        row.get("serial", String.class),
                        row.get("holder", String.class),
                        row.get("organization", String.class),
                        StatusState.valueOf(row.get("state", String.class)),
                        row.get("since", Instant.class)))
                .toList();
    }
}
