package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.control.CaseSight;
import cn.cegn.ra.application.control.FormJudge;
import cn.cegn.ra.application.control.FormSheet;
import cn.cegn.ra.application.entity.CaseView;
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

/**
 * 《国家电子政务外网数字证书中心XX证书申请表》 as it is printed, signed and stamped (S2.2-2, S2.2-3): for the applicant, and for the handler of
 * his organisation. It has the numbers in full, so each printing is on record.
 */
@Stateless
@RolesAllowed({"APPLICANT", "HANDLER"})
public class PrintedForm {
    private static final String ACT = "PRINT_FORM";
    private static final String OBJECT = "certificate_application";

    @Inject
    private CaseSight sight;

    @Inject
    private CurrentActor current;

    @Inject
    private FormJudge judge;

    @Inject
    private FormSheet sheet;

    @Inject
    private AuditTrail audit;

    /** The form as it stands now. Only a form without defects is printed. */
    public Printing print(long application) {
        Optional<Actor> reader = Stream.of(Role.APPLICANT, Role.HANDLER)
                .flatMap(role -> current.as(role).stream())
                .filter(actor -> sight.of(application, actor).isPresent())
                .findFirst();
        if (reader.isEmpty()) {
            audit.appendAlone(AuditEntry.by(current.login(), ACT, OBJECT, application)
                    .ended(AuditEntry.Outcome.NOT_VISIBLE, null));
            return new Printing.NotVisible();
        }
        CaseView subject = sight.ofSystem(application).view();
        Printing printing = print(subject);
        AuditEntry entry = AuditEntry.of(reader.get(), ACT, OBJECT, application);
        audit.append(
                printing instanceof Printing.Done
                        ? entry.changing(null, subject.formDigest())
                        : entry.ended(
                                AuditEntry.Outcome.REFUSED, printing.getClass().getSimpleName()));
        return printing;
    }

    private Printing print(CaseView subject) {
        int defects = judge.defects(subject).size();
        return defects > 0 ? new Printing.Unfinished(defects) : sheet.print(subject);
    }
}
