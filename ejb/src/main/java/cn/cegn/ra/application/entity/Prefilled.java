package cn.cegn.ra.application.entity;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What stands on a form before the applicant begins: what his organisation and the RA know already, and from where (S2.2-2). */
public final class Prefilled {
    private final Map<FormField, String> values = new EnumMap<>(FormField.class);
    private final Map<FormField, KnownFrom> sources = new EnumMap<>(FormField.class);

    /** The first value of a field counts; null and blank are left out. */
    public Prefilled put(FormField field, String value, KnownFrom source) {
        String known = value == null ? "" : field.format().normalise(value);
        if (!known.isEmpty() && values.putIfAbsent(field, known) == null) {
            sources.put(field, source);
        }
        return this;
    }

    /** What is known of a field by now. */
    public Optional<String> value(FormField field) {
        return Optional.ofNullable(values.get(field));
    }

    /** Only the fields that stand on this form. */
    public FormEntries on(FormScope scope) {
        return FormEntries.of(values).applicable(scope);
    }

    /**
     * What the page offers for fields that stand there only once something is chosen, such as the address for a mail. A field that the applicant
     * emptied himself is not among them.
     */
    public FormEntries offered(FormScope scope, FormEntries present) {
        FormEntries offered = FormEntries.EMPTY;
        FormEntries mailed = present.with(FormField.DELIVERY, FieldFormat.MAIL);
        for (FormField field : FormField.on(scope, mailed)) {
            if (!field.appliesTo(scope, present)) {
                offered = offered.with(field, values.get(field));
            }
        }
        return offered;
    }

    /** Where the values come from that stand on a form as they are known; what was changed is the applicant's own. */
    public Map<FormField, KnownFrom> sources(FormEntries shown) {
        Map<FormField, KnownFrom> found = new EnumMap<>(FormField.class);
        sources.forEach((field, source) -> {
            if (shown.value(field).filter(values.get(field)::equals).isPresent()) {
                found.put(field, source);
            }
        });
        return found;
    }
}
