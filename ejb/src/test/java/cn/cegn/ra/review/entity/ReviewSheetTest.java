package cn.cegn.ra.review.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.CanonicalJson;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReviewSheetTest {
    private static final SheetItem FIRST = SheetItem.condition("condition.1", "在职");
    private static final SheetItem SECOND = SheetItem.asked("form.accurate", SheetItem.Kind.FORM_ACCURATE, "", "");
    private static final SheetItem COMPLETE = SheetItem.asked("form.complete", SheetItem.Kind.FORM_COMPLETE, "", "");
    private static final ReviewSheet SHEET =
            new ReviewSheet(List.of(FIRST, COMPLETE.judged(Verdict.YES, List.of()), SECOND));
    private static final ReviewSheet FAILING =
            new ReviewSheet(List.of(FIRST, COMPLETE.judged(Verdict.NO, List.of("MOBILE MISSING")), SECOND));
    private static final ItemAnswer YES_1 = ItemAnswer.yes("condition.1");
    private static final ItemAnswer YES_2 = ItemAnswer.yes("form.accurate");
    private static final ItemAnswer NO_2 = ItemAnswer.no("form.accurate", "姓名与证件不一致", "请按证件填写");

    @Test
    @DisplayName("S2.4-0: a review passes when every asked item is answered yes")
    void passesWithEveryYes() {
        assertThat(SHEET.obstaclesToPass(Answers.of(List.of(YES_2, YES_1)))).isEmpty();
    }

    @Test
    @DisplayName("S2.4-0: an unanswered item refuses the pass")
    void unansweredItemRefusesPass() {
        assertThat(SHEET.obstaclesToPass(Answers.of(List.of(YES_1)))).containsExactly(ReviewSheet.MISSING);
        assertThat(SHEET.unanswered(Answers.of(List.of(YES_1)))).containsExactly("form.accurate");
    }

    @Test
    @DisplayName("S2.4-0: an item put aside without a verdict is not answered")
    void answerWithoutVerdictIsNone() {
        ItemAnswer open = new ItemAnswer("form.accurate", null, "", "");
        assertThat(SHEET.obstaclesToPass(Answers.of(List.of(YES_1, open)))).containsExactly(ReviewSheet.MISSING);
    }

    @Test
    @DisplayName("S2.4-0: a negative answer refuses the pass")
    void negativeAnswerRefusesPass() {
        assertThat(SHEET.obstaclesToPass(Answers.of(List.of(YES_1, NO_2)))).containsExactly(ReviewSheet.NEGATIVE);
    }

    @Test
    @DisplayName("S2.4-1: a free text does not take the place of the answers")
    void freeTextDoesNotPass() {
        assertThat(SHEET.obstaclesToPass(Answers.because("全部符合"))).containsExactly(ReviewSheet.MISSING);
    }

    @Test
    @DisplayName("S2.4-2: nobody answers what the system judges, and its no refuses the pass")
    void computedVerdictStands() {
        ItemAnswer override = ItemAnswer.yes("form.complete");
        assertThat(FAILING.obstaclesToPass(Answers.of(List.of(YES_1, YES_2, override))))
                .containsExactly(ReviewSheet.OVERRIDDEN, ReviewSheet.COMPUTED_NO);
        assertThat(FAILING.obstaclesToPass(Answers.of(List.of(YES_1, YES_2)))).containsExactly(ReviewSheet.COMPUTED_NO);
    }

    @Test
    @DisplayName("S2.4-0: an answer to what was not asked, or a second one, is refused")
    void strangeAnswersAreRefused() {
        assertThat(SHEET.obstaclesToPass(Answers.of(List.of(YES_1, YES_2, ItemAnswer.yes("condition.9")))))
                .containsExactly(ReviewSheet.NOT_ASKED);
        assertThat(SHEET.obstaclesToPass(Answers.of(List.of(YES_1, YES_2, YES_2))))
                .containsExactly(ReviewSheet.NOT_ASKED);
    }

    @Test
    @DisplayName("S2.4-0: several obstacles are told at once")
    void obstaclesAreToldTogether() {
        ItemAnswer bare = ItemAnswer.no("form.accurate", " ", "");
        assertThat(SHEET.obstaclesToPass(Answers.of(List.of(bare))))
                .containsExactly(ReviewSheet.NO_REASON, ReviewSheet.MISSING, ReviewSheet.NEGATIVE);
    }

    @Test
    @DisplayName("S-D-01: a return or refusal without reason is refused")
    void nothingEndsWithoutReason() {
        Answers allYes = Answers.of(List.of(YES_1, YES_2));
        assertThat(SHEET.obstaclesToReturn(allYes)).containsExactly(ReviewSheet.NO_GROUND);
        assertThat(SHEET.obstaclesToRefuse(Answers.because("  "))).containsExactly(ReviewSheet.NO_GROUND);
    }

    @Test
    @DisplayName("S-D-01: a free reason is enough, and so is what the system found")
    void freeReasonIsEnough() {
        assertThat(SHEET.obstaclesToReturn(Answers.because("单位要求暂缓"))).isEmpty();
        assertThat(FAILING.obstaclesToReturn(Answers.of(List.of(YES_1, YES_2)))).isEmpty();
    }

    @Test
    @DisplayName(
            "S2.5-2: who began to answer answers everything before he returns, so that all defects are told at once")
    void returnTellsEverythingAtOnce() {
        assertThat(SHEET.obstaclesToReturn(Answers.of(List.of(NO_2)))).containsExactly(ReviewSheet.MISSING);
        assertThat(SHEET.obstaclesToReturn(Answers.of(List.of(YES_1, NO_2)))).isEmpty();
    }

    @Test
    @DisplayName("S-D-01: a no without its reason refuses return and refusal")
    void noNeedsItsReason() {
        Answers bare = Answers.of(List.of(YES_1, ItemAnswer.no("form.accurate", "", "改")));
        assertThat(SHEET.obstaclesToReturn(bare)).containsExactly(ReviewSheet.NO_REASON);
        assertThat(SHEET.obstaclesToRefuse(bare)).containsExactly(ReviewSheet.NO_REASON);
    }

    @Test
    @DisplayName("S-D-01: reasons have a limit in code points")
    void reasonsHaveALimit() {
        String longest = "𠮷".repeat(ItemAnswer.LONGEST);
        assertThat(SHEET.obstaclesToRefuse(Answers.because(longest))).isEmpty();
        assertThat(SHEET.obstaclesToRefuse(Answers.because(longest + "𠮷"))).containsExactly(ReviewSheet.TOO_LONG);
    }

    @Test
    @DisplayName("S2.4-0: the dossier keeps all answers in the order of the sheet, the system's own among them")
    void keepsAllAnswers() {
        List<ItemAnswer> kept = FAILING.complete(Answers.of(List.of(NO_2, YES_1)));
        assertThat(kept).extracting(ItemAnswer::key).containsExactly("condition.1", "form.complete", "form.accurate");
        assertThat(kept.get(1)).isEqualTo(ItemAnswer.no("form.complete", "MOBILE MISSING", ""));
    }

    @Test
    @DisplayName("S2.4-0: a review is read from the dossier as it was left")
    void reviewIsReadAsItWasLeft() {
        InternalReview review =
                new InternalReview(InternalReview.Conclusion.RETURNED, List.of(YES_1, NO_2), "请尽快", 1, 1, "f", "c");
        assertThat(CanonicalJson.read(CanonicalJson.write(review), InternalReview.class))
                .isEqualTo(review);
        Answers draft = new Answers(List.of(NO_2, new ItemAnswer("condition.1", null, "", "")), "");
        assertThat(CanonicalJson.read(CanonicalJson.write(draft), Answers.class))
                .isEqualTo(draft);
    }
}
