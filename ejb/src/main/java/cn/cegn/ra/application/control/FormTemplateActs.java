package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.FormFault;
import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** The record of what an administrator did with the texts of the form. */
@ApplicationScoped
public class FormTemplateActs {
    private static final String ACT = "PUBLISH_FORM_TEXTS";
    private static final String OBJECT = "form_template";

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentActor current;

    public String account() {
        return current.login();
    }

    public void published(int version) {
        audit.append(AuditEntry.by(account(), ACT, OBJECT, version));
    }

    public Set<FormFault> refused(Set<FormFault> faults) {
        audit.append(AuditEntry.by(account(), ACT, OBJECT, null)
                .ended(AuditEntry.Outcome.REFUSED, faults.iterator().next().name()));
        return faults;
    }
}
