package cn.cegn.ra.web.application;

import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The form as its page sends it, without Faces: each field under {@value #FORM} and its constant. */
final class TypedForm {
    static final String FORM = "form:";

    private TypedForm() {}

    /**
     * What was typed.
     *
     * @param sent a parameter's value; null if it was not sent
     * @param kept for what has a page of its own
     */
    static FormEntries of(UnaryOperator<String> sent, FormEntries kept) {
        Map<FormField, String> typed = new EnumMap<>(FormField.class);
        for (FormField field : FormField.values()) {
            typed.put(field, field == FormField.CSR ? kept.text(field) : value(field, sent.apply(FORM + field.name())));
        }
        return FormEntries.of(typed);
    }

    private static String value(FormField field, String sent) {
        if (field.format() == FieldFormat.CONSENT) {
            return sent == null ? null : FieldFormat.AGREED;
        }
        return sent;
    }
}
