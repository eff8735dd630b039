package cn.cegn.ra.review.boundary;

import cn.cegn.ra.application.boundary.Act;
import cn.cegn.ra.application.boundary.ActDesk;
import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.application.boundary.Takes;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.lifecycle.Guard;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.review.control.HandlerSheets;
import cn.cegn.ra.review.entity.Answers;
import cn.cegn.ra.review.entity.InternalReview;
import cn.cegn.ra.review.entity.InternalReview.Conclusion;
import cn.cegn.ra.review.entity.ItemAnswer;
import cn.cegn.ra.review.entity.RefusalRecord;
import cn.cegn.ra.review.entity.ReturnRecord;
import cn.cegn.ra.review.entity.ReviewSheet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The handler's desk: one sheet a case, three ways to conclude it (S2.4-0 … S2.4-3). */
@Stateless
@RolesAllowed("HANDLER")
public class InternalReviewDesk {
    @Inject
    private CaseDesk caseDesk;

    @Inject
    private HandlerSheets sheets;

    @Inject
    private ReviewDrafts drafts;

    @Inject
    private ActDesk acts;

    /** What is to be answered; empty if the caller may not see the case. */
    public Optional<ReviewSheet> sheet(CaseRef ref) {
        return caseDesk.find(ref.id()).map(sheets::of);
    }

    /** What the caller put aside in the present round; that he is shown the form in full is on record. */
    public Answers draft(CaseRef ref) {
        return drafts.open(ref, Role.HANDLER);
    }

    /** Puts answers aside; nothing is decided. */
    public void saveDraft(CaseRef ref, Answers answers) {
        drafts.save(ref, Role.HANDLER, answers);
    }

    /** 通过: each item answered, and each with yes. */
    @Takes(Step.PASS_INTERNALLY)
    @RolesAllowed("HANDLER")
    public Outcome passInternally(CaseRef ref, Answers answers) {
        return acts.conclude(
                ref,
                sheets::of,
                sheet -> sheet.obstaclesToPass(answers),
                (subject, sheet) -> Act.of(ref, Step.PASS_INTERNALLY)
                        .fulfilling(Guard.ALL_CONFIRMED, true)
                        .leaving(review(subject, Conclusion.PASSED, answers)));
    }

    /** 退回补正, with all reasons at once; the applicant corrects. */
    @Takes(Step.RETURN_TO_APPLICANT)
    @RolesAllowed("HANDLER")
    public Outcome returnToApplicant(CaseRef ref, Answers answers) {
        return acts.conclude(
                ref,
                sheets::of,
                sheet -> sheet.obstaclesToReturn(answers),
                (subject, sheet) -> Act.of(ref, Step.RETURN_TO_APPLICANT)
                        .fulfilling(Guard.REASONS_GIVEN, true)
                        .leaving(review(subject, Conclusion.RETURNED, answers))
                        .leaving(new ReturnRecord(
                                Role.HANDLER, Role.APPLICANT, defects(subject, answers), answers.remark(), null)));
    }

    /** 不同意, with reasons; the case ends. */
    @Takes(Step.REFUSE_INTERNALLY)
    @RolesAllowed("HANDLER")
    public Outcome refuseInternally(CaseRef ref, Answers answers) {
        return acts.conclude(
                ref,
                sheets::of,
                sheet -> sheet.obstaclesToRefuse(answers),
                (subject, sheet) -> Act.of(ref, Step.REFUSE_INTERNALLY)
                        .fulfilling(Guard.REASONS_GIVEN, true)
                        .leaving(review(subject, Conclusion.REFUSED, answers))
                        .leaving(new RefusalRecord(Role.HANDLER, defects(subject, answers), answers.remark())));
    }

    private List<ItemAnswer> defects(CaseView subject, Answers answers) {
        return Answers.of(sheets.of(subject).complete(answers)).defects();
    }

    private InternalReview review(CaseView subject, Conclusion conclusion, Answers answers) {
        return new InternalReview(
                conclusion,
                sheets.of(subject).complete(answers),
                answers.remark(),
                subject.frozen().conditions(),
                subject.frozen().material(),
                subject.formDigest(),
                sheets.contentDigest(subject));
    }
}
