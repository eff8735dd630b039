package cn.cegn.ra.application.entity;

import java.util.EnumMap;
import java.util.Map;

/** What stands on a form before the applicant begins: what his organisation and the RA know already (S2.2-2). */
public final class Prefilled {
    private final Map<FormField, String> values = new EnumMap<>(FormField.class);

    /** Null is left out. */
    public Prefilled put(FormField field, String value) {
        if (value != null) {
            values.put(field, value);
        }
        return this;
    }

    /** Only the fields that stand on this form. */
    public FormEntries on(FormScope scope) {
        return FormEntries.of(values).applicable(scope);
    }
}
