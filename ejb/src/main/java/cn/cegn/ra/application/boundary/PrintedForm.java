package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.control.FormJudge;
import cn.cegn.ra.application.control.FormSheet;
import cn.cegn.ra.application.control.FormTemplates;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.lifecycle.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * 《国家电子政务外网数字证书中心XX证书申请表》 as it is printed, signed and stamped (S2.2-2, S2.2-3): for the applicant, and for the handler of
 * his organisation. It has the numbers in full, so each printing is on record.
 */
@Stateless
@RolesAllowed({"APPLICANT", "HANDLER"})
public class PrintedForm {
    private static final CasePapers.Kind FORM =
            new CasePapers.Kind("PRINT_FORM", List.of(Role.APPLICANT, Role.HANDLER));

    @Inject
    private CasePapers papers;

    @Inject
    private FormJudge judge;

    @Inject
    private FormSheet sheet;

    @Inject
    private FormTemplates templates;

    /** The form as it stands now. Only a form without defects is printed. */
    public Printing print(long application) {
        return papers.print(application, FORM, this::print);
    }

    private Printing print(CaseView subject) {
        int defects = judge.defects(subject).size();
        return defects > 0
                ? new Printing.Unfinished(defects)
                : sheet.print(
                        subject, templates.of(subject.frozen().formTemplate()).texts());
    }
}
