package cn.cegn.ra.issuance.boundary;

import cn.cegn.ra.application.boundary.Act;
import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.boundary.Outcome;
import cn.cegn.ra.application.boundary.Takes;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.WorkProcessRecord;
import cn.cegn.ra.issuance.control.ConformityTable;
import cn.cegn.ra.issuance.control.MakingFolder;
import cn.cegn.ra.issuance.control.WorkRecords;
import cn.cegn.ra.issuance.entity.MakingView;
import cn.cegn.ra.lifecycle.Guard;
import cn.cegn.ra.lifecycle.Medium;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.provisioning.boundary.KeyStock;
import cn.cegn.ra.provisioning.entity.KeyChange;
import cn.cegn.ra.provisioning.entity.KeyFate;
import cn.cegn.ra.provisioning.entity.StockKeyView;
import cn.cegn.ra.review.entity.ItemAnswer;
import cn.cegn.ra.review.entity.RefusalRecord;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The RA approver's acts of issuing and making (S2.6-4 … S2.6-6, S-D-01, S-D-05); those on the key itself are the provisioning's. */
@Stateless
@RolesAllowed("RA_APPROVER")
public class MakingDesk {
    @Inject
    private CaseDesk cases;

    @Inject
    private MakingFolder folder;

    @Inject
    private ConformityTable table;

    @Inject
    private KeyStock stock;

    @Inject
    private WorkRecords records;

    /** What the work record would list now (S2.6-6); empty if the caller may not see the case. */
    public Optional<WorkProcessRecord> workRecord(CaseRef ref) {
        return cases.find(ref.id()).map(subject -> records.of(subject, false, ""));
    }

    /** Where the making stands; empty if the caller may not see the case. */
    public Optional<MakingView> making(CaseRef ref) {
        return cases.find(ref.id()).map(folder::view);
    }

    /** Orders the certificate for the key pair on the USB-Key (S2.6-4). */
    @Takes(Step.ISSUE)
    @RolesAllowed("RA_APPROVER")
    public Outcome issue(CaseRef ref) {
        return order(ref, Step.ISSUE);
    }

    /** Orders the certificate for the applicant's request (S-D-05). */
    @Takes(Step.ISSUE_SOFT)
    @RolesAllowed("RA_APPROVER")
    public Outcome issueSoft(CaseRef ref) {
        return order(ref, Step.ISSUE_SOFT);
    }

    /** Orders once more; the certificate is looked for first, so that there are never two (S2.6-4). */
    @Takes(Step.RETRY_ISSUE)
    @RolesAllowed("RA_APPROVER")
    public Outcome retryIssue(CaseRef ref) {
        return order(ref, Step.RETRY_ISSUE);
    }

    private Outcome order(CaseRef ref, Step step) {
        return cases.find(ref.id())
                .map(subject ->
                        cases.take(Act.of(ref, step).leaving(folder.order(subject, table.registrationDigest(subject)))))
                .orElseGet(Outcome.NotVisible::new);
    }

    /** Gives the issuing up; the case ends, the key goes to defect. */
    @Takes(Step.ABANDON_ISSUE)
    @RolesAllowed("RA_APPROVER")
    public Outcome abandonIssue(CaseRef ref, String reason) {
        Optional<CaseView> subject = cases.find(ref.id());
        List<String> codes = obstacles(reason);
        if (subject.isEmpty()) {
            return new Outcome.NotVisible();
        }
        if (!codes.isEmpty()) {
            return new Outcome.Incomplete(codes);
        }
        Outcome outcome = cases.take(Act.of(ref, Step.ABANDON_ISSUE)
                .fulfilling(Guard.REASONS_GIVEN, true)
                .leaving(new RefusalRecord(Role.RA_APPROVER, List.of(), reason.strip())));
        if (outcome.isTaken()) {
            stock.takeOut(subject.get(), KeyFate.DEFECT);
        }
        return outcome;
    }

    /**
     * Begins a new attempt: the certificate is revoked, the key leaves the case (S-D-01).
     *
     * @param fate defect or lost; of no account for a soft certificate
     */
    @Takes(Step.REMAKE)
    @RolesAllowed("RA_APPROVER")
    public Outcome remake(CaseRef ref, String reason, KeyFate fate) {
        Optional<CaseView> subject = cases.find(ref.id());
        if (subject.isEmpty()) {
            return new Outcome.NotVisible();
        }
        List<String> codes = new ArrayList<>(obstacles(reason));
        if (subject.get().medium() == Medium.USB_KEY && fate == KeyFate.BACK_TO_STOCK) {
            codes.add("key.notReusable");
        }
        if (!codes.isEmpty()) {
            return new Outcome.Incomplete(codes);
        }
        Optional<StockKeyView> key = stock.ofCase(subject.get());
        Outcome outcome = cases.take(Act.of(ref, Step.REMAKE)
                .fulfilling(Guard.REASONS_GIVEN, true)
                .leaving(new KeyChange(
                        key.map(StockKeyView::serial).orElse(null),
                        key.map(StockKeyView::label).orElse(null),
                        fate,
                        List.of(reason.strip()))));
        if (outcome.isTaken()) {
            stock.takeOut(subject.get(), fate);
        }
        return outcome;
    }

    /**
     * Signs off the work of this stage (S2.6-6).
     *
     * @param statement whether he states that the record is true and complete
     */
    @Takes(Step.SIGN_OFF_MAKING)
    @RolesAllowed("RA_APPROVER")
    public Outcome signOffMaking(CaseRef ref, boolean statement, String notes) {
        Optional<CaseView> subject = cases.find(ref.id());
        if (subject.isEmpty()) {
            return new Outcome.NotVisible();
        }
        String text = notes == null ? "" : notes.strip();
        if (text.codePointCount(0, text.length()) > WorkProcessRecord.LONGEST_NOTES) {
            return new Outcome.Incomplete(List.of("ISSUE_NOTE_TOO_LONG"));
        }
        return cases.take(Act.of(ref, Step.SIGN_OFF_MAKING)
                .fulfilling(Guard.STATEMENT_GIVEN, statement)
                .leaving(folder.making(subject.get()))
                .leaving(records.of(subject.get(), statement, text)));
    }

    private static List<String> obstacles(String reason) {
        String text = reason == null ? "" : reason.strip();
        if (text.isEmpty()) {
            return List.of("ISSUE_REASON_MISSING");
        }
        boolean fits = text.codePointCount(0, text.length()) <= ItemAnswer.LONGEST;
        return fits ? List.of() : List.of("ISSUE_REASON_TOO_LONG");
    }
}
