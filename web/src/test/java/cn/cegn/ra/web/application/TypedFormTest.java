package cn.cegn.ra.web.application;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TypedFormTest {
    private static final FormEntries KEPT =
            FormEntries.of(Map.of(FormField.CSR, "request", FormField.MOBILE, "13900139000"));

    @Test
    @DisplayName("FORMS: a page's fields are read as they were sent; a box that is not sent is not ticked")
    void fieldsAsTheyWereSent() {
        Map<String, String> sent = Map.of("form:MOBILE", "1380013", "form:DECLARATION", "on", "form:version", "3");

        assertThat(TypedForm.of(sent::get, KEPT).values())
                .isEqualTo(Map.of(
                        FormField.MOBILE, "1380013",
                        FormField.DECLARATION, FieldFormat.AGREED,
                        FormField.CSR, "request"));
    }

    @Test
    @DisplayName("FORMS: two forms differ in what only one of them has, too")
    void formsDiffer() {
        FormEntries typed = KEPT.with(FormField.MOBILE, null).with(FormField.POST, "科员");

        assertThat(DraftAnswer.differs(KEPT, typed)).containsExactly(FormField.POST, FormField.MOBILE);
        assertThat(DraftAnswer.differs(KEPT, KEPT)).isEmpty();
    }
}
