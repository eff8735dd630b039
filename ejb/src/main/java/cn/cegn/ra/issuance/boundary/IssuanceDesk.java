package cn.cegn.ra.issuance.boundary;

import cn.cegn.ra.application.boundary.Act;
import cn.cegn.ra.application.boundary.ActDesk;
import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.application.boundary.Takes;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.issuance.control.ApproverSheets;
import cn.cegn.ra.issuance.control.ConformityTable;
import cn.cegn.ra.issuance.entity.ApproverSheet;
import cn.cegn.ra.issuance.entity.ConformityCheck;
import cn.cegn.ra.lifecycle.Guard;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.review.boundary.ReviewDrafts;
import cn.cegn.ra.review.entity.Answers;
import cn.cegn.ra.review.entity.RefusalRecord;
import cn.cegn.ra.review.entity.ReturnRecord;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** The RA approver's review of what was handed to him, and what he may do with it (S2.6-0 … S2.6-2, S-D-01). */
@Stateless
@RolesAllowed("RA_APPROVER")
public class IssuanceDesk {
    @Inject
    private CaseDesk cases;

    @Inject
    private ApproverSheets sheets;

    @Inject
    private ConformityTable table;

    @Inject
    private ReviewDrafts drafts;

    @Inject
    private ActDesk acts;

    /** What is to be answered and opened; empty if the caller may not see the case. */
    public Optional<ApproverSheet> sheet(CaseRef ref) {
        return cases.find(ref.id()).map(sheets::of);
    }

    /** What the caller put aside in the present round; that he is shown the form in full is on record. */
    public Answers draft(CaseRef ref) {
        return drafts.open(ref, Role.RA_APPROVER);
    }

    /** Puts answers aside; nothing is decided. */
    public void saveDraft(CaseRef ref, Answers answers) {
        drafts.save(ref, Role.RA_APPROVER, answers);
    }

    /** Registration against form as the system finds it now; empty if nothing is registered or the caller may not see the case. */
    public Optional<ConformityCheck> conformity(CaseRef ref) {
        return cases.find(ref.id()).flatMap(table::of);
    }

    /** Each item answered yes, each file opened by the approver himself, and all of it what was handed over (S2.6-1). */
    @Takes(Step.CONFIRM_REVIEW)
    @RolesAllowed("RA_APPROVER")
    public Outcome confirmReview(CaseRef ref, Answers answers) {
        return acts.conclude(
                ref,
                sheets::of,
                sheet -> sheet.obstaclesToConfirm(answers),
                (subject, sheet) -> Act.of(ref, Step.CONFIRM_REVIEW)
                        .fulfilling(Guard.ALL_OPENED, true)
                        .fulfilling(Guard.ALL_CONFIRMED, true)
                        .leaving(sheets.review(subject, sheet, answers)));
    }

    /** The system compares, the approver confirms; where anything differs the table refuses (S2.6-2). */
    @Takes(Step.CONFIRM_CONFORMITY)
    @RolesAllowed("RA_APPROVER")
    public Outcome confirmConformity(CaseRef ref) {
        Optional<CaseView> subject = cases.find(ref.id());
        if (subject.isEmpty()) {
            return new Outcome.NotVisible();
        }
        Act act = Act.of(ref, Step.CONFIRM_CONFORMITY);
        return cases.take(table.of(subject.get())
                .map(check -> act.fulfilling(Guard.CONFORMS, check.conforms()).leaving(check))
                .orElse(act));
    }

    /** Back to the registrar, whose registration is void then (S-D-01). The approver corrects nothing himself. */
    @Takes(Step.RETURN_TO_REGISTRAR)
    @RolesAllowed("RA_APPROVER")
    public Outcome returnToRegistrar(CaseRef ref, Answers answers) {
        return acts.conclude(
                ref,
                sheets::of,
                sheet -> sheet.sheet().obstaclesToRefuse(answers),
                (subject, sheet) -> Act.of(ref, Step.RETURN_TO_REGISTRAR)
                        .fulfilling(Guard.REASONS_GIVEN, true)
                        .leaving(new ReturnRecord(
                                Role.RA_APPROVER, Role.REGISTRAR, answers.defects(), answers.remark(), null)));
    }

    /** 不予签发; the case ends. */
    @Takes(Step.NOT_ISSUE)
    @RolesAllowed("RA_APPROVER")
    public Outcome notIssue(CaseRef ref, Answers answers) {
        return acts.conclude(
                ref,
                sheets::of,
                sheet -> sheet.sheet().obstaclesToRefuse(answers),
                (subject, sheet) -> Act.of(ref, Step.NOT_ISSUE)
                        .fulfilling(Guard.REASONS_GIVEN, true)
                        .leaving(new RefusalRecord(Role.RA_APPROVER, answers.defects(), answers.remark())));
    }
}
