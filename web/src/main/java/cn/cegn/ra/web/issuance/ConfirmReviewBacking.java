package cn.cegn.ra.web.issuance;

import cn.cegn.ra.issuance.boundary.IssuanceDesk;
import cn.cegn.ra.issuance.entity.ApproverSheet;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.review.entity.Answers;
import cn.cegn.ra.review.entity.ReviewSheet;
import cn.cegn.ra.web.review.ReviewBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The approver's own review, with the ways back (S2.6-1, S-D-01). */
@Named
@RequestScoped
public class ConfirmReviewBacking extends ReviewBacking {
    @EJB
    private IssuanceDesk desk;

    private ApproverSheet sheet;

    @Override
    protected Step step() {
        return Step.CONFIRM_REVIEW;
    }

    @Override
    protected ReviewSheet readSheet() {
        return getSheet().sheet();
    }

    @Override
    protected Answers readDraft() {
        return desk.draft(theCase().ref());
    }

    @Override
    protected void saveDraft(Answers answers) {
        desk.saveDraft(theCase().ref(), answers);
    }

    public ApproverSheet getSheet() {
        if (sheet == null) {
            sheet = desk.sheet(theCase().ref()).orElseThrow();
        }
        return sheet;
    }

    public String confirm() {
        return result().of(
                        Step.CONFIRM_REVIEW, () -> desk.confirmReview(theCase().ref(), given()));
    }

    public String sendBack() {
        return result().of(
                        Step.RETURN_TO_REGISTRAR,
                        () -> desk.returnToRegistrar(theCase().ref(), given()));
    }

    public String refuse() {
        return result().of(Step.NOT_ISSUE, () -> desk.notIssue(theCase().ref(), given()));
    }
}
