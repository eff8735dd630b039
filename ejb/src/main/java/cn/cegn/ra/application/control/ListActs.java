package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.ListFault;
import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** The record of what an administrator did with the material list. */
@ApplicationScoped
public class ListActs {
    private static final String OBJECT = "material_list";

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentActor current;

    public String account() {
        return current.login();
    }

    public void done(String act, int version) {
        audit.append(AuditEntry.by(account(), act, OBJECT, version));
    }

    public Set<ListFault> refused(String act, Set<ListFault> faults) {
        audit.append(AuditEntry.by(account(), act, OBJECT, null)
                .ended(AuditEntry.Outcome.REFUSED, faults.iterator().next().name()));
        return faults;
    }
}
