package cn.cegn.ra.issuance.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.application.entity.MaterialItem;
import cn.cegn.ra.application.entity.StoredFile;
import cn.cegn.ra.issuance.Approved;
import cn.cegn.ra.issuance.entity.ApproverSheet;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.outbox.boundary.Courier.Wakeup;
import cn.cegn.ra.registration.entity.TransferRecord;
import cn.cegn.ra.review.entity.Answers;
import cn.cegn.ra.review.entity.ItemAnswer;
import cn.cegn.ra.review.entity.ReviewSheet;
import cn.cegn.ra.review.entity.SampleCases;
import cn.cegn.ra.review.entity.SheetItem;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an act or a message finds before it: files opened, transfer unchanged, case still waiting. */
class StandingTest {
    private static final StoredFile FILE = new StoredFile(
            11,
            7,
            MaterialItem.APPLICANT_ID,
            1,
            "id.pdf",
            "application/pdf",
            10,
            "f".repeat(64),
            null,
            null,
            Instant.EPOCH,
            null);
    private static final DossierEntry DOCUMENT = SampleCases.document(1, 1, "MATERIAL_REVIEW", "{}");
    private static final TransferRecord HANDED = TransferRecord.of("a".repeat(64), List.of(FILE), List.of(DOCUMENT));
    private static final ReviewSheet SHEET =
            new ReviewSheet(List.of(SheetItem.asked("field.MOBILE", SheetItem.Kind.FIELD, "MOBILE", "13800138000")));
    private static final Answers YES = Answers.of(List.of(ItemAnswer.yes("field.MOBILE")));

    @Test
    @DisplayName("S2.6-0: what was handed over is what is there, later documents aside")
    void anUnchangedTransferHolds() {
        DossierEntry later = SampleCases.document(2, 1, "TRANSFER_RECORD", "{}");
        assertThat(TransferCheck.holds(HANDED, "a".repeat(64), List.of(FILE), List.of(DOCUMENT, later)))
                .isTrue();
    }

    @Test
    @DisplayName("S2.6-0: another form, a missing file, a missing document or a changed one is found")
    void aChangedTransferIsFound() {
        DossierEntry changed = SampleCases.document(1, 1, "MATERIAL_REVIEW", "{\"a\":1}");
        assertThat(TransferCheck.holds(HANDED, "b".repeat(64), List.of(FILE), List.of(DOCUMENT)))
                .isFalse();
        assertThat(TransferCheck.holds(HANDED, "a".repeat(64), List.of(), List.of(DOCUMENT)))
                .isFalse();
        assertThat(TransferCheck.holds(HANDED, "a".repeat(64), List.of(FILE), List.of()))
                .isFalse();
        assertThat(TransferCheck.holds(HANDED, "a".repeat(64), List.of(FILE), List.of(changed)))
                .isFalse();
    }

    @Test
    @DisplayName("S2.6-1: nobody passes without opening each file himself and answering each item")
    void eachFileIsOpenedAndEachItemAnswered() {
        ApproverSheet closed = new ApproverSheet(SHEET, List.of(FILE), Set.of(), true);
        assertThat(closed.obstaclesToConfirm(Answers.of(List.of())))
                .containsExactly(ReviewSheet.MISSING, ApproverSheet.NOT_OPENED);
        assertThat(closed.unopened()).containsExactly(FILE);
        ApproverSheet opened = new ApproverSheet(SHEET, List.of(FILE), Set.of(11L), true);
        assertThat(opened.obstaclesToConfirm(YES)).isEmpty();
    }

    @Test
    @DisplayName("S2.6-0: nobody passes what is not what was handed over")
    void aDifferingTransferIsAnObstacle() {
        ApproverSheet differs = new ApproverSheet(SHEET, List.of(FILE), Set.of(11L), false);
        assertThat(differs.obstaclesToConfirm(YES)).containsExactly(ApproverSheet.DIFFERS);
    }

    @Test
    @DisplayName("S2.6-4: a message orders only while the case waits for the certificate of its own attempt")
    void onlyAWaitingCaseIsOrdered() {
        Wakeup wakeup = new Wakeup("m-1", Effect.ORDER_CERTIFICATE, 7, 1);
        assertThat(Arrays.stream(State.values())
                        .filter(state -> OrderBook.isWaiting(Approved.person(state, 1), wakeup)))
                .containsExactly(State.ISSUING);
        assertThat(OrderBook.isWaiting(Approved.person(State.ISSUING, 2), wakeup))
                .isFalse();
    }

    @Test
    @DisplayName(
            "S2.7-4: a hold that comes after the parcel was found again is not carried out, nor is a stale lifting")
    void overtakenHoldsAreDropped() {
        assertThat(CertificateChanges.isStillMeant(
                        Effect.SUSPEND_CERTIFICATE, Approved.person(State.DELIVERY_FAILED, 1), 1))
                .isTrue();
        assertThat(CertificateChanges.isStillMeant(Effect.SUSPEND_CERTIFICATE, Approved.person(State.PACKED, 1), 1))
                .isFalse();
        assertThat(CertificateChanges.isStillMeant(
                        Effect.RESUME_CERTIFICATE, Approved.person(State.DELIVERY_FAILED, 1), 1))
                .isFalse();
        assertThat(CertificateChanges.isStillMeant(
                        Effect.REVOKE_CERTIFICATE, Approved.person(State.CONFORMITY_CONFIRMED, 2), 1))
                .isTrue();
    }

    @Test
    @DisplayName("S2.6-4: each attempt has a name of its own at the CA")
    void eachAttemptHasItsName() {
        assertThat(OrderContents.username(Approved.person(State.ISSUING, 1))).isEqualTo("ZS20261123000001K-1");
        assertThat(OrderContents.username(Approved.person(State.ISSUING, 2))).isEqualTo("ZS20261123000001K-2");
    }

    @Test
    @DisplayName(
            "S-D-01: what the CA may have made is looked for where the case was given up, and only for its last attempt")
    void aGivenUpApprovalIsLookedFor() {
        assertThat(CertificateChanges.isGivenUp(Effect.REVOKE_CERTIFICATE, Approved.person(State.NOT_ISSUED, 2), 2))
                .isTrue();
        assertThat(CertificateChanges.isGivenUp(Effect.REVOKE_CERTIFICATE, Approved.person(State.NOT_ISSUED, 2), 1))
                .isFalse();
        assertThat(CertificateChanges.isGivenUp(
                        Effect.REVOKE_CERTIFICATE, Approved.person(State.CONFORMITY_CONFIRMED, 2), 1))
                .isFalse();
        assertThat(CertificateChanges.isGivenUp(Effect.SUSPEND_CERTIFICATE, Approved.person(State.NOT_ISSUED, 2), 2))
                .isFalse();
    }
}
