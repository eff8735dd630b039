package cn.cegn.ra.bench.site;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Material;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.application.entity.StoredFile;
import cn.cegn.ra.issuance.boundary.IssuanceDesk;
import cn.cegn.ra.issuance.boundary.MakingDesk;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.review.entity.Answers;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;

/** An approver at work through the real boundaries; what he enters is prepared. */
@ApplicationScoped
public class BenchApprover {
    @EJB
    private IssuanceDesk desk;

    @EJB
    private MakingDesk making;

    @EJB
    private CaseDesk cases;

    @EJB
    private Material material;

    private volatile Answers allYes;

    Outcome take(Step step, CaseRef ref) {
        return switch (step) {
            case CONFIRM_REVIEW -> desk.confirmReview(ref, answers(ref));
            case CONFIRM_CONFORMITY -> desk.confirmConformity(ref);
            case ISSUE_SOFT -> making.issueSoft(ref);
            case RETRY_ISSUE -> making.retryIssue(ref);
            default -> throw new IllegalArgumentException("no step of an approver: " + step);
        };
    }

    /** Opens each file, as he must before he confirms. */
    void openFiles(CaseRef ref) {
        for (StoredFile file : material.files(cases.find(ref.id()).orElseThrow())) {
            if (material.content(file.id()).isEmpty()) {
                throw new IllegalStateException("file " + file.id() + " can not be opened");
            }
        }
    }

    /** The sheet of all these cases is the same. */
    private Answers answers(CaseRef ref) {
        if (allYes == null) {
            allYes = AllYes.to(desk.sheet(ref).orElseThrow().sheet());
        }
        return allYes;
    }
}
