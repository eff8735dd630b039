package cn.cegn.ra.dossier.boundary;

import cn.cegn.ra.application.boundary.CasePapers;
import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.boundary.Material;
import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.certificate.boundary.Certificates;
import cn.cegn.ra.dossier.control.DossierBook;
import cn.cegn.ra.dossier.entity.BookSource;
import cn.cegn.ra.lifecycle.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.ResourceBundle;

/** The whole dossier as one PDF (S-D-03): for registrar, approver and auditor. */
@Stateless
@RolesAllowed({"REGISTRAR", "RA_APPROVER", "AUDITOR"})
public class PrintedDossier {
    private static final CasePapers.Kind BOOK =
            new CasePapers.Kind("PRINT_DOSSIER", List.of(Role.REGISTRAR, Role.RA_APPROVER, Role.AUDITOR));

    @Inject
    private CasePapers papers;

    @Inject
    private Material material;

    @Inject
    private Dossier dossier;

    @Inject
    private Certificates certificates;

    @Inject
    private DossierBook book;

    /** @param portal Chinese texts of the portal, where documents have their titles and labels */
    public Printing print(long application, ResourceBundle portal) {
        return papers.print(application, BOOK, subject -> book.print(source(subject), portal));
    }

    private BookSource source(CaseView subject) {
        return new BookSource(subject, material.traces(subject), dossier.all(subject.id()), certificates.all(subject));
    }
}
