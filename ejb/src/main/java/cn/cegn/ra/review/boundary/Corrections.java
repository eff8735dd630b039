package cn.cegn.ra.review.boundary;

import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.review.entity.ReturnRecord;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** What a case came back for, where the applicant corrects it (S-D-01). */
@Stateless
@RolesAllowed("APPLICANT")
public class Corrections {
    @Inject
    private Dossier dossier;

    /**
     * The return that is being corrected: the newest one, while the case is with its applicant again.
     *
     * @param subject a case that the caller was shown
     */
    public Optional<ReturnRecord> of(CaseView subject) {
        boolean correcting = subject.state() == State.RETURNED
                || (subject.state() == State.PREPARING && subject.progress().round() > 1);
        return correcting ? dossier.latest(subject.id(), ReturnRecord.class) : Optional.empty();
    }
}
