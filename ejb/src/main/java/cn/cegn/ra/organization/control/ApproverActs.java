package cn.cegn.ra.organization.control;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.organization.entity.Lack;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The approver who calls, and the record of what he did or was refused. */
@ApplicationScoped
public class ApproverActs {
    @Inject
    private CurrentActor current;

    @Inject
    private AuditTrail audit;

    /** The caller as approver of his organisation. */
    public Actor approver() {
        return current.as(Role.ORG_APPROVER)
                .filter(actor -> actor.organization() != null)
                .orElseThrow(() -> new EJBAccessException("no approver of an organisation"));
    }

    /** Records an act that was done. */
    public List<Lack> done(AuditEntry row) {
        audit.append(row);
        return List.of();
    }

    /** Records an attempt that changed nothing, under the first of its reasons. */
    public List<Lack> refused(AuditEntry row, List<Lack> lacks) {
        audit.append(row.ended(AuditEntry.Outcome.REFUSED, lacks.get(0).code()));
        return lacks;
    }

    /** Records an attempt that led to nothing and whose row says already how it ended. */
    public void notDone(AuditEntry row) {
        audit.append(row);
    }
}
