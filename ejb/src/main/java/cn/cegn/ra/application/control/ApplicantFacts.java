package cn.cegn.ra.application.control;

import cn.cegn.ra.application.boundary.CaseFactSource;
import cn.cegn.ra.application.boundary.Dossier;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.SubmissionRecord;
import cn.cegn.ra.lifecycle.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;

/** Answers for form, material and request. */
@ApplicationScoped
public class ApplicantFacts implements CaseFactSource {
    @Inject
    private DraftJudge judge;

    @Inject
    private KeyRequests requests;

    @Inject
    private Dossier dossier;

    @Override
    public Set<Guard> answersFor() {
        return EnumSet.of(Guard.FORM_COMPLETE, Guard.MATERIAL_COMPLETE, Guard.CONTENT_UNCHANGED, Guard.REQUEST_PRESENT);
    }

    @Override
    public boolean establishes(Guard guard, CaseView subject) {
        return switch (guard) {
            case FORM_COMPLETE -> judge.defects(subject).isEmpty();
            case MATERIAL_COMPLETE -> judge.isComplete(subject);
            case CONTENT_UNCHANGED -> isAsSubmitted(subject) && judge.isIntact(subject);
            case REQUEST_PRESENT -> requests.current(subject).isPresent();
            default -> throw new IllegalArgumentException("not answered here: " + guard);
        };
    }

    /** The newest submission counts, of whatever round: a return to the registrar begins a round without a new submission. */
    private boolean isAsSubmitted(CaseView subject) {
        return dossier.latest(subject.id(), SubmissionRecord.class)
                .map(SubmissionRecord::contentDigest)
                .filter(judge.contentDigest(subject)::equals)
                .isPresent();
    }
}
