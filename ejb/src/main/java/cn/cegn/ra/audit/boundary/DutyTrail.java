package cn.cegn.ra.audit.boundary;

import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.audit.entity.AuditEvent;
import cn.cegn.ra.audit.entity.AuditRow;
import cn.cegn.ra.audit.entity.Duty;
import cn.cegn.ra.audit.entity.DutyBook;
import cn.cegn.ra.identity.boundary.Accounts;
import cn.cegn.ra.identity.entity.AccountRow;
import cn.cegn.ra.identity.entity.RoleRule;
import cn.cegn.ra.lifecycle.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the audit trail says of duties and of one case; for the auditor, who sees accounts and roles and nobody's data. */
@Stateless
@RolesAllowed("AUDITOR")
public class DutyTrail {
    private static final String CASE = "certificate_application";
    /** More is no list to read; the address narrows it. */
    private static final int MOST = 20_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    /** Who moved which cases; a step is a row that says from which state to which. */
    @RolesAllowed("AUDITOR")
    public DutyBook duties(Asked asked) {
        return new DutyBook(entities
                .createQuery(
                        "select e.objectId, e.person, e.account, e.role, count(e) from AuditEvent e"
                                + " where e.objectKind = :kind and e.outcome = :done and e.stateAfter is not null"
                                + " and e.person is not null and e.role <> :system"
                                + " and e.occurredAt >= :since and e.occurredAt < :until"
                                + " and (:object is null or e.objectId = :object)"
                                + " and (:account is null or e.account = :account)"
                                + " group by e.objectId, e.person, e.account, e.role order by max(e.id) desc",
                        Object[].class)
                .setParameter("kind", CASE)
                .setParameter("done", AuditEntry.Outcome.DONE.name())
                .setParameter("system", Role.SYSTEM.name())
                .setParameter("since", asked.since())
                .setParameter("until", asked.until())
                .setParameter("object", asked.objectId())
                .setParameter("account", asked.account())
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> new Duty(
                        Long.parseLong((String) row[0]),
                        (String) row[1],
                        (String) row[2],
                        Role.valueOf((String) row[3]),
                        (Long) row[4]))
                .toList());
    }

    /** The accounts of the RA's people and of the approvers whose holder has roles that must not be together. */
    @RolesAllowed("AUDITOR")
    public List<AccountRow> holders() {
        return accounts.ofRaAndApprovers().stream()
                .filter(account -> !RoleRule.mayBeTogether(accounts.rolesOf(account.person())))
                .toList();
    }

    /** Every row on these things, by their kind, oldest first. */
    @RolesAllowed("AUDITOR")
    public List<AuditRow> of(Map<String, ? extends Collection<String>> things) {
        return things.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .flatMap(each -> rows(each.getKey(), each.getValue()))
                .toList();
    }

    private Stream<AuditRow> rows(String kind, Collection<String> ids) {
        return entities.createQuery(
                        "select e from AuditEvent e where e.objectKind = :kind and e.objectId in :ids order by e.id",
                        AuditEvent.class)
                .setParameter("kind", kind)
                .setParameter("ids", ids)
                .setMaxResults(MOST)
                .getResultStream()
                .map(AuditEvent::row);
    }

    /** What is asked; null object or account means any. */
    public record Asked(String objectId, String account, Instant since, Instant until) {}
}
