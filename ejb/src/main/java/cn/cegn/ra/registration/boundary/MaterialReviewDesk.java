package cn.cegn.ra.registration.boundary;

import cn.cegn.ra.application.boundary.Act;
import cn.cegn.ra.application.boundary.ActDesk;
import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.application.boundary.Takes;
import cn.cegn.ra.lifecycle.Guard;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.registration.control.RegistrarSheets;
import cn.cegn.ra.registration.entity.MaterialReview;
import cn.cegn.ra.review.boundary.ReviewDrafts;
import cn.cegn.ra.review.entity.Answers;
import cn.cegn.ra.review.entity.ItemAnswer;
import cn.cegn.ra.review.entity.RefusalRecord;
import cn.cegn.ra.review.entity.ReturnRecord;
import cn.cegn.ra.review.entity.ReviewSheet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reviews what was numbered, and is the way back to the customer (S2.5-2, S-D-01). */
@Stateless
@RolesAllowed("REGISTRAR")
public class MaterialReviewDesk {
    private static final String DEADLINE = "REVIEW_DEADLINE_WRONG";

    @Inject
    private CaseDesk caseDesk;

    @Inject
    private RegistrarSheets sheets;

    @Inject
    private ReviewDrafts drafts;

    @Inject
    private ActDesk acts;

    @Inject
    private Clock clock;

    /** What is to be answered; empty if the caller may not see the case. */
    public Optional<ReviewSheet> sheet(CaseRef ref) {
        return caseDesk.find(ref.id()).map(sheets::of);
    }

    /** What the caller put aside in the present round; that he is shown the form in full is on record. */
    public Answers draft(CaseRef ref) {
        return drafts.open(ref, Role.REGISTRAR);
    }

    /** Puts answers aside; nothing is decided. */
    public void saveDraft(CaseRef ref, Answers answers) {
        drafts.save(ref, Role.REGISTRAR, answers);
    }

    /** Each item of the material and each field of the form is confirmed. */
    @Takes(Step.CONFIRM_MATERIAL)
    @RolesAllowed("REGISTRAR")
    public Outcome confirmMaterial(CaseRef ref, Answers answers) {
        return acts.conclude(
                ref,
                sheets::of,
                sheet -> sheet.obstaclesToPass(answers),
                (subject, sheet) -> Act.of(ref, Step.CONFIRM_MATERIAL)
                        .fulfilling(Guard.ALL_CONFIRMED, true)
                        .leaving(new MaterialReview(
                                sheet.complete(answers),
                                answers.remark(),
                                subject.formDigest(),
                                sheets.contentDigest(subject))));
    }

    /**
     * 一次性告知补正.
     *
     * @param days calendar days for the correction, at most the office's limit
     */
    @Takes(Step.RETURN_TO_CUSTOMER)
    @RolesAllowed("REGISTRAR")
    public Outcome returnToCustomer(CaseRef ref, Answers answers, int days) {
        return acts.conclude(
                ref,
                sheets::of,
                sheet -> obstaclesToReturn(sheet, answers, days),
                (subject, sheet) -> Act.of(ref, Step.RETURN_TO_CUSTOMER)
                        .fulfilling(Guard.REASONS_GIVEN, true)
                        .leaving(new ReturnRecord(
                                Role.REGISTRAR,
                                Role.APPLICANT,
                                defects(sheet, answers),
                                answers.remark(),
                                LocalDate.now(clock).plusDays(days))));
    }

    /** 不予受理; the case ends. */
    @Takes(Step.NOT_ACCEPT)
    @RolesAllowed("REGISTRAR")
    public Outcome notAccept(CaseRef ref, Answers answers) {
        return acts.conclude(
                ref,
                sheets::of,
                sheet -> sheet.obstaclesToRefuse(answers),
                (subject, sheet) -> Act.of(ref, Step.NOT_ACCEPT)
                        .fulfilling(Guard.REASONS_GIVEN, true)
                        .leaving(new RefusalRecord(Role.REGISTRAR, defects(sheet, answers), answers.remark())));
    }

    private List<String> obstaclesToReturn(ReviewSheet sheet, Answers answers, int days) {
        List<String> obstacles = new ArrayList<>(sheet.obstaclesToReturn(answers));
        if (!sheets.mayGive(days)) {
            obstacles.add(DEADLINE);
        }
        return obstacles;
    }

    private static List<ItemAnswer> defects(ReviewSheet sheet, Answers answers) {
        return Answers.of(sheet.complete(answers)).defects();
    }
}
