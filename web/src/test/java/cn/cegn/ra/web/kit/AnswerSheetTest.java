package cn.cegn.ra.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnswerSheetTest {

    @Test
    @DisplayName("S2.5-2: an item that was not answered counts as unanswered, never as fitting")
    void unansweredStaysUnanswered() {
        Map<String, Answer> answers = AnswerSheet.read(Map.of("answer-name", "maybe"), List.of("name", "phone"));
        assertThat(answers).containsExactly(Map.entry("name", Answer.NONE), Map.entry("phone", Answer.NONE));
        assertThat(Answer.NONE.isComplete()).isFalse();
    }

    @Test
    @DisplayName("S-D-01: a no is complete with its reason and its advice only")
    void aNoNeedsReasonAndAdvice() {
        Map<String, String> sent = Map.of(
                "answer-a",
                "no",
                "answer-a-reason",
                "R1",
                "answer-a-advice",
                " 请核对 ",
                "answer-b",
                "no",
                "answer-c",
                "yes");
        Map<String, Answer> answers = AnswerSheet.read(sent, List.of("a", "b", "c"));
        assertThat(answers.get("a")).isEqualTo(new Answer("no", "R1", "请核对"));
        assertThat(answers.values()).extracting(Answer::isComplete).containsExactly(true, false, true);
    }
}
