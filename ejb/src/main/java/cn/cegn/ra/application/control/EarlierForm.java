package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.KnownFrom;
import cn.cegn.ra.application.entity.Prefilled;
import cn.cegn.ra.lifecycle.Medium;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What of an earlier form of the same person is worth offering again: how to reach and supply him, never what he agreed to or what the certificate was for. */
final class EarlierForm {
    private static final Set<FormField> LASTING = EnumSet.of(
            FormField.LEGAL_REPRESENTATIVE,
            FormField.MOBILE,
            FormField.LANDLINE,
            FormField.EMAIL,
            FormField.ENGLISH_NAME,
            FormField.RESPONSIBLE_PERSON,
            FormField.MACHINE_ROOM,
            FormField.DELIVERY,
            FormField.RECIPIENT_NAME,
            FormField.RECIPIENT_ADDRESS,
            FormField.RECIPIENT_POSTCODE,
            FormField.RECIPIENT_PHONE,
            FormField.NOTICE);

    /** One person: taken together or not at all. */
    private static final Set<FormField> HANDLER = EnumSet.of(
            FormField.HANDLER_NAME, FormField.HANDLER_ID_TYPE, FormField.HANDLER_ID_NUMBER, FormField.HANDLER_MOBILE);

    private final FormEntries form;
    private final Medium medium;
    private final Clock clock;

    private EarlierForm(FormEntries form, Medium medium, Clock clock) {
        this.form = form;
        this.medium = medium;
        this.clock = clock;
    }

    /** @param medium of the new case, which decides what can be chosen */
    static EarlierForm of(FormEntries form, Medium medium, Clock clock) {
        return new EarlierForm(form, medium, clock);
    }

    /** Adds what is not known yet and would be right today. */
    void into(Prefilled known, KnownFrom source) {
        LASTING.forEach(field -> add(known, field, source));
        Optional<String> handler = known.value(FormField.HANDLER_ID_NUMBER);
        if (handler.isEmpty() || handler.equals(form.value(FormField.HANDLER_ID_NUMBER))) {
            HANDLER.forEach(field -> add(known, field, source));
        }
    }

    private void add(Prefilled known, FormField field, KnownFrom source) {
        form.value(field).filter(value -> isRight(field, value)).ifPresent(value -> known.put(field, value, source));
    }

    private boolean isRight(FormField field, String value) {
        return field.format().choices().isEmpty()
                ? field.format().findings(value, clock).isEmpty()
                : field.choices(medium).contains(value);
    }
}
