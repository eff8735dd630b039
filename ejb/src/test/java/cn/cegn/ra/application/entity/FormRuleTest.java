package cn.cegn.ra.application.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormRuleTest {
    @Test
    @DisplayName(
            "S2.2-2: a form has its statement, its places for the office and its foot, of bearable length; a note may be missing")
    void textsAreWhole() {
        assertThat(FormRule.faults(new FormTexts(null, "a", "b", "c", "d"))).isEmpty();
        assertThat(FormRule.faults(new FormTexts("", " ", "", null, "")))
                .containsExactly(
                        FormFault.UNIT_STATEMENT_MISSING,
                        FormFault.REGISTRAR_ITEMS_MISSING,
                        FormFault.APPROVER_ITEMS_MISSING,
                        FormFault.FOOTER_MISSING);
        assertThat(FormRule.faults(new FormTexts("x".repeat(601), "a", "b", "c", "d")))
                .containsExactly(FormFault.TOO_LONG);
        assertThat(FormRule.faults(new FormTexts("", "x".repeat(301), "b", "c", "d")))
                .containsExactly(FormFault.TOO_LONG);
    }
}
