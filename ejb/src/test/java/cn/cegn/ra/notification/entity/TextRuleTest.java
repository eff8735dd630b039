package cn.cegn.ra.notification.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TextRuleTest {
    private static final Template CASE = Template.of(Situation.RETURNED_BY_RA);

    private static MailText text(String subject, String body) {
        return new MailText(subject, body);
    }

    @Test
    @DisplayName("S-D-01: each mail that the system comes with is right by the rule for changed ones")
    void theShippedTextsAreRight() {
        assertThat(Template.all())
                .hasSize(Situation.values().length + 2)
                .allSatisfy(template -> assertThat(TextRule.faults(template, template.shipped()))
                        .as(template.name())
                        .isEmpty());
    }

    @Test
    @DisplayName("S-D-08: a text has no placeholder for a PIN or for anything else that its mail has not")
    void nothingElseCanBePrinted() {
        for (String name : new String[] {"pin", "form", "applicant", "token", "login", ""}) {
            MailText text = text("通知", "{{ link }} {{ " + name + " }}");
            assertThat(TextRule.faults(CASE, text)).containsExactly(TextFault.UNKNOWN_PLACEHOLDER);
        }
        assertThat(TextRule.unknown(CASE, text("{{ pin }}", "{{ link }}"))).containsExactly("pin");
        assertThat(TextRule.faults(Template.ACTIVATION, text("通知", "{{ link }} {{ number }}")))
                .containsExactly(TextFault.UNKNOWN_PLACEHOLDER);
        assertThat(TextRule.faults(CASE, text("通知", "{{ link }} {{ number")))
                .containsExactly(TextFault.UNKNOWN_PLACEHOLDER);
        assertThat(TextRule.faults(CASE, text("通知", "{{ link }} {{ number | upper }}")))
                .containsExactly(TextFault.UNKNOWN_PLACEHOLDER);
    }

    @Test
    @DisplayName(
            "S-D-01: a text has a subject, a body and the link, the link not in the subject, all of bearable length")
    void aTextIsWhole() {
        assertThat(TextRule.faults(CASE, text(" ", "")))
                .containsExactly(TextFault.SUBJECT_MISSING, TextFault.BODY_MISSING, TextFault.LINK_MISSING);
        assertThat(TextRule.faults(CASE, text("{{ link }}", "x"))).containsExactly(TextFault.LINK_IN_SUBJECT);
        assertThat(TextRule.faults(CASE, text("x".repeat(121), "{{link}}" + "y".repeat(4000))))
                .containsExactly(TextFault.SUBJECT_TOO_LONG, TextFault.BODY_TOO_LONG);
    }

    @Test
    @DisplayName("S-D-04: a line whose placeholder has nothing to say is left out, and no gap stays")
    void emptyLinesAreLeftOut() {
        Letter letter = text("{{number}}", "a\n\n请在 {{ until }} 之前办理。\n\n{{ link }}")
                .letter(Map.of("number", "1$1", "until", "", "link", "https://x"));
        assertThat(letter).isEqualTo(new Letter("1$1", "a\n\nhttps://x\n"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text("{{ pin }}", "").letter(Map.of()));
    }
}
