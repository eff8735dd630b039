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
import java.time.Clock;
import java.util.List;

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

    /** The rows before an id, newest first; or those after it, oldest first. */
    @RolesAllowed("AUDITOR")
    public List<AuditRow> page(Filter filter) {
        String way = filter.oldestFirst() ? ">" : "<";
        return entities.createQuery(
                        "select e from AuditEvent e where (:before is null or e.id " + way + " :before)"
                                + " and (:account is null or e.account = :account)"
                                + " and (:act is null or e.act = :act)"
                                + " and (:object is null or e.objectId = :object)"
                                + " and (:outcome is null or e.outcome = :outcome) order by e.id"
                                + (filter.oldestFirst() ? "" : " desc"),
                        AuditEvent.class)
                .setParameter("before", filter.before())
                .setParameter("account", filter.account())
                .setParameter("act", filter.act())
                .setParameter("object", filter.objectId())
                .setParameter("outcome", filter.outcome())
                .setMaxResults(filter.size())
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
            Long before, String account, String act, String objectId, String outcome, boolean oldestFirst, int size) {}
}
