package cn.cegn.ra.registration.boundary;

import cn.cegn.ra.application.boundary.CasePapers;
import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.application.boundary.TimeLimits;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.registration.control.AcceptanceSheet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** 受理回执 (S2.5-1): for who handed in, the applicant or his handler, and for the registrar who gives it to him over the counter. */
@Stateless
@RolesAllowed({"APPLICANT", "HANDLER", "REGISTRAR"})
public class PrintedAcceptance {
    private static final String ENTRY = "ACCEPTANCE_ENTRY";
    private static final CasePapers.Kind RECEIPT =
            new CasePapers.Kind("PRINT_RECEIPT", List.of(Role.APPLICANT, Role.HANDLER, Role.REGISTRAR));

    @Inject
    private CasePapers papers;

    @Inject
    private Dossier dossier;

    @Inject
    private TimeLimits limits;

    @Inject
    private AcceptanceSheet sheet;

    /** The receipt of the newest arrival; there is none before the case has its number. */
    public Printing print(long application) {
        return papers.print(application, RECEIPT, this::print);
    }

    private Printing print(CaseView subject) {
        return dossier.all(subject.id()).stream()
                .filter(document -> document.kind().equals(ENTRY))
                .reduce((earlier, later) -> later)
                .map(document -> sheet.print(subject, document, limits.workingDaysAtRa()))
                .orElseGet(Printing.NotYet::new);
    }
}
