package cn.cegn.ra.review.entity;

import java.util.List;

/**
 * One thing to be answered.
 *
 * @param key stable name: {@code condition.3}, {@code form.accurate}, {@code material.APPLICANT_ID.valid}, {@code field.MOBILE}
 * @param text what is asked where the organisation wrote it itself, otherwise empty: the page words it by kind and subject
 * @param subject the material item or form field that is asked about, otherwise empty
 * @param value what is to be compared: a field's value, an item's files; may be empty
 * @param computed the system's own verdict: shown, never asked and never overridden; null for an item that the reviewer answers
 * @param notes message keys or texts that explain the computed verdict
 */
public record SheetItem(
        String key, Kind kind, String text, String subject, String value, Verdict computed, List<String> notes) {

    public SheetItem {
        notes = List.copyOf(notes);
    }

    /** What an item is about. */
    public enum Kind {
        /** A condition of the organisation (S2.4-1). */
        CONDITION,
        /** Whether the form is complete: computed (S2.4-2). */
        FORM_COMPLETE,
        /** Whether the form is accurate (S2.4-2). */
        FORM_ACCURATE,
        /** Whether an item of the material is there and complete (S2.4-3). */
        MATERIAL_COMPLETE,
        /** Whether an item of the material is valid (S2.4-3). */
        MATERIAL_VALID,
        /** An item of the material as a whole (S2.5-2). */
        MATERIAL,
        /** A field of the form (S2.5-2). */
        FIELD
    }

    public static SheetItem asked(String key, Kind kind, String subject, String value) {
        return new SheetItem(key, kind, "", subject, value, null, List.of());
    }

    public static SheetItem condition(String key, String text) {
        return new SheetItem(key, Kind.CONDITION, text, "", "", null, List.of());
    }

    /** The same item, judged by the system. */
    public SheetItem judged(Verdict verdict, List<String> why) {
        return new SheetItem(key, kind, text, subject, value, verdict, why);
    }

    public boolean isAsked() {
        return computed == null;
    }

    @Override
    public String toString() {
        return "SheetItem[" + key + "]";
    }
}
