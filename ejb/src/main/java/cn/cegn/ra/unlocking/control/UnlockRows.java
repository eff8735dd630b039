package cn.cegn.ra.unlocking.control;

import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.unlocking.entity.UnlockRow;
import cn.cegn.ra.unlocking.entity.UnlockState;
import cn.cegn.ra.unlocking.entity.UnlockableKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hibernate.query.NativeQuery;

/** The lists of unlockings and of keys that could be unlocked, never more than somebody may see; native SQL because the tables are several components'. */
@ApplicationScoped
public class UnlockRows {
    private static final int MOST = 200;
    /** No organisation has this id. */
    private static final Long NOBODYS = -1L;

    private static final List<String> TEXTS = List.of("number", "label", "holder", "organization", "state");

    private static final String ROW = "select u.unlock_id as id, u.unlock_number as number, u.label as label,"
            + " a.holder_name as holder, o.name as organization, u.state as state, u.state_since as since"
            + " from key_unlock u join certificate_application a on a.application_id = u.application_id"
            + " join organization o on o.organization_id = u.organization_id";

    private static final String KEYS = "select a.application_id as application, a.acceptance_number as number,"
            + " k.label as label, a.holder_name as holder from certificate_application a"
            + " join usb_key k on k.application_id = a.application_id and k.attempt = a.attempt"
            + " join certificate c on c.application_id = a.application_id and c.attempt = a.attempt"
            + " where a.medium = 'USB_KEY' and k.state in ('DELIVERED', 'IN_USE') and c.status = 'VALID'"
            + " and c.not_after > :now and not exists (select 1 from key_unlock u where u.open_key = k.serial_number)"
            + " and ((a.mode = 'SELF_SERVICE' and a.applicant = :person)"
            + " or (a.mode = 'CENTRALISED' and a.organization_id = :organization)) order by k.label";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Those that wait for a role, the oldest first. */
    public List<UnlockRow> waitingFor(Role role) {
        return inStates(states(role));
    }

    /** What stations are asked for, or will be. */
    public List<UnlockRow> atStations() {
        return inStates(
                List.of(UnlockState.APPROVED.name(), UnlockState.UNLOCKING.name(), UnlockState.UNLOCK_FAILED.name()));
    }

    private List<UnlockRow> inStates(List<String> states) {
        return rows(query(ROW + " where u.state in (:states) order by u.state_since")
                .setParameterList("states", states));
    }

    public long countFor(Role role) {
        return query("select count(*) as n from key_unlock u where u.state in (:states)")
                .setParameterList("states", states(role))
                .addScalar("n", Long.class)
                .getSingleResult()
                .get("n", Long.class);
    }

    private static List<String> states(Role role) {
        return Arrays.stream(UnlockState.values())
                .filter(state -> state.mover().filter(role::equals).isPresent())
                .map(UnlockState::name)
                .toList();
    }

    /** Those of his own keys and, for a handler, of his organisation's; the newest first, ended ones too. */
    public List<UnlockRow> of(Actor customer) {
        return customer.role() == Role.HANDLER
                ? rows(query(
                                ROW
                                        + " where u.mode = 'CENTRALISED' and u.organization_id = :whose order by u.unlock_id desc")
                        .setParameter("whose", customer.organization()))
                : rows(query(ROW + " where u.holder = :whose order by u.unlock_id desc")
                        .setParameter("whose", customer.person()));
    }

    /** The keys for which he may ask for a new PIN. */
    public List<UnlockableKey> unlockable(Actor customer) {
        boolean handler = customer.role() == Role.HANDLER;
        NativeQuery<Tuple> query = query(KEYS)
                .setParameter("now", clock.instant())
                .setParameter("person", handler ? "" : customer.person())
                .setParameter("organization", handler ? customer.organization() : NOBODYS)
                .addScalar("application", Long.class);
        List.of("number", "label", "holder").forEach(column -> query.addScalar(column, String.class));
        return query.setMaxResults(MOST).getResultList().stream()
                .map(row -> new UnlockableKey(
                        row.get("application", Long.class),
                        row.get("number", String.class),
                        row.get("label", String.class),
                        row.get("holder", String.class)))
                .toList();
    }

    @SuppressWarnings("unchecked") // the JPA method gives a raw type
    private NativeQuery<Tuple> query(String text) {
        return entities.createNativeQuery(text, Tuple.class).unwrap(NativeQuery.class);
    }

    private static List<UnlockRow> rows(NativeQuery<Tuple> query) {
        query.addScalar("id", Long.class).addScalar("since", Instant.class);
        TEXTS.forEach(column -> query.addScalar(column, String.class));
        return query.setMaxResults(MOST).getResultList().stream()
                .map(row -> new UnlockRow(
                        row.get("id", Long.class),
                        row.get("number", String.class),
                        row.get("label", String.class),
                        row.get("holder", String.class),
                        row.get("organization", String.class),
                        UnlockState.valueOf(row.get("state", String.class)),
                        row.get("since", Instant.class)))
                .toList();
    }
}
