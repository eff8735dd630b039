package cn.cegn.ra.audit.boundary;

import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.audit.entity.AuditEvent;
import cn.cegn.ra.audit.entity.AuditRow;
import cn.cegn.ra.audit.entity.AuditUnavailable;
import cn.cegn.ra.identity.boundary.RequestSource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/** Writes and shows the audit trail. */
@Stateless
@PermitAll
public class AuditTrail {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RequestSource source;

    @Inject
    private Clock clock;

    /**
     * Writes a row in the caller's transaction: both are kept or neither (S-D-03).
     *
     * @throws AuditUnavailable (as cause of an {@code EJBException}) if it can not be written
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void append(AuditEntry entry) {
        try {
            entities.persist(new AuditEvent(entry, source.address(), clock.instant()));
        } catch (PersistenceException e) {
            throw new AuditUnavailable(e);
        }
    }

    /** Writes a row that stays even if the caller's transaction is rolled back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void appendAlone(AuditEntry entry) {
        append(entry);
    }

    /** The rows before an id, newest first; or those after it, oldest first. Only what the filter names is asked for, so that the database can take the index of it. */
    @RolesAllowed("AUDITOR")
    public List<AuditRow> page(Filter filter) {
        Map<String, Object> named = filter.named();
        StringJoiner conditions = new StringJoiner(" and ", " where ", "").setEmptyValue("");
        named.keySet().forEach(column -> conditions.add("e." + column + " = :" + column));
        if (filter.before() != null) {
            conditions.add("e.id " + (filter.oldestFirst() ? ">" : "<") + " :before");
        }
        TypedQuery<AuditEvent> query = entities.createQuery(
                "select e from AuditEvent e" + conditions + " order by e.id" + (filter.oldestFirst() ? "" : " desc"),
                AuditEvent.class);
        named.forEach(query::setParameter);
        if (filter.before() != null) {
            query.setParameter("before", filter.before());
        }
        return query.setMaxResults(filter.size())
                .getResultStream()
                .map(AuditEvent::row)
                .toList();
    }

    /**
     * What to show; null means any.
     *
     * @param before the row after which the page begins, whichever comes first
     */
    public record Filter(
            Long before, String account, String act, String objectId, String outcome, boolean oldestFirst, int size) {
        /** What has to be equal, by the event's attributes. */
        private Map<String, Object> named() {
            Map<String, Object> named = new LinkedHashMap<>();
            named.put("account", account);
            named.put("act", act);
            named.put("objectId", objectId);
            named.put("outcome", outcome);
            named.values().removeIf(Objects::isNull);
            return named;
        }
    }
}
