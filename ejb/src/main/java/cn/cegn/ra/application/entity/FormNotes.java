package cn.cegn.ra.application.entity;

import java.time.Instant;
import java.util.Map;

/**
 * What the page of the form says beside its fields.
 *
 * @param savedAt when the applicant saved the form last; null if he never did
 * @param offered values for fields that do not stand on the form yet
 * @param sources where a value, kept or offered, is known from
 */
public record FormNotes(Instant savedAt, FormEntries offered, Map<FormField, KnownFrom> sources) {
    public FormNotes {
        sources = Map.copyOf(sources);
    }

    /** Of a case that is not the caller's. */
    public static FormNotes none() {
        return new FormNotes(null, FormEntries.EMPTY, Map.of());
    }
}
