package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.control.CaseSight;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.CertificateApplication;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.RevealReason;
import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;

/** The whole value of a masked field, for the RA's people, with a reason and on record (S-D-08). */
@Stateless
@RolesAllowed({"REGISTRAR", "RA_APPROVER"})
public class Reveal {
    private static final String OBJECT = "certificate_application";

    @Inject
    private CaseSight sight;

    @Inject
    private CurrentActor current;

    @Inject
    private AuditTrail audit;

    /**
     * The value as it stands in the form; empty if nothing stands there or the caller may not see the case. The row is written first: there
     * is no look without it.
     */
    public Optional<String> value(long application, FormField field, RevealReason reason) {
        Optional<Actor> viewer = Stream.of(Role.REGISTRAR, Role.RA_APPROVER)
                .flatMap(role -> current.as(role).stream())
                .filter(actor -> sight.of(application, actor).isPresent())
                .findFirst();
        if (viewer.isEmpty()) {
            audit.appendAlone(AuditEntry.by(current.login(), "REVEAL", OBJECT, application)
                    .ended(AuditEntry.Outcome.NOT_VISIBLE, field.name()));
            return Optional.empty();
        }
        audit.append(AuditEntry.of(viewer.get(), "REVEAL", OBJECT, application)
                .ended(AuditEntry.Outcome.DONE, field.name() + " " + reason.name()));
        return sight.of(application, viewer.get())
                .map(CertificateApplication::view)
                .map(CaseView::form)
                .flatMap(form -> form.value(field));
    }
}
