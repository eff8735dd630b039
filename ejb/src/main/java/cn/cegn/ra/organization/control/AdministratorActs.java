package cn.cegn.ra.organization.control;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.organization.entity.Lack;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The record of what an administrator did or was refused. */
@ApplicationScoped
public class AdministratorActs {
    @Inject
    private CurrentActor current;

    @Inject
    private AuditTrail audit;

    /** Records an act that was done. */
    public List<Lack> done(String act, String kind, Object id) {
        audit.append(AuditEntry.by(current.login(), act, kind, id));
        return List.of();
    }

    /** Records an attempt that changed nothing, under the first of its reasons. */
    public List<Lack> refused(String act, String kind, List<Lack> lacks) {
        audit.append(AuditEntry.by(current.login(), act, kind, null)
                .ended(AuditEntry.Outcome.REFUSED, lacks.get(0).code()));
        return lacks;
    }
}
