package cn.cegn.ra.review.boundary;

import cn.cegn.ra.application.boundary.CasePapers;
import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.boundary.Printing;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.review.control.ReturnSheet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** 补正通知 (S-D-01): for who corrects, the applicant and his handler, and for the registrar who sends it on paper. */
@Stateless
@RolesAllowed({"APPLICANT", "HANDLER", "REGISTRAR"})
public class PrintedReturn {
    private static final String RECORD = "RETURN_RECORD";
    private static final CasePapers.Kind NOTICE =
            new CasePapers.Kind("PRINT_CORRECTIONS", List.of(Role.APPLICANT, Role.HANDLER, Role.REGISTRAR));

    @Inject
    private CasePapers papers;

    @Inject
    private Dossier dossier;

    @Inject
    private ReturnSheet sheet;

    /** The notice of the return that is being corrected; there is none while a case is not with its applicant. */
    public Printing print(long application) {
        return papers.print(
                application,
                NOTICE,
                subject -> find(subject)
                        .map(document -> sheet.print(subject, document))
                        .orElseGet(Printing.NotYet::new));
    }

    /** Whether there is a notice of a case that the caller was shown. */
    public boolean isThere(CaseView subject) {
        return find(subject).isPresent();
    }

    /** A return counts until the case moves on: it is the newest document then. */
    private Optional<DossierEntry> find(CaseView subject) {
        boolean correcting = subject.state() == State.RETURNED || subject.state() == State.PREPARING;
        return Optional.of(dossier.all(subject.id()))
                .filter(all -> correcting && !all.isEmpty())
                .map(all -> all.get(all.size() - 1))
                .filter(newest -> newest.kind().equals(RECORD));
    }
}
