package cn.cegn.ra.application.entity;

import cn.cegn.ra.lifecycle.Medium;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The one judge of a form, for the page, the submission and the review alike (S2.2-2). */
public final class FormCheck {
    private FormCheck() {}

    /** Everything that is wrong, in the order of the form; empty means the form may be submitted. */
    public static List<Defect> defects(FormEntries entries, FormScope scope, Clock clock) {
        return Arrays.stream(FormField.values())
                .flatMap(field -> defects(field, entries, scope, clock))
                .toList();
    }

    /** For a page that judges one field as soon as it is left. */
    public static List<Defect> fieldDefects(FormField field, FormEntries entries, FormScope scope, Clock clock) {
        return defects(field, entries, scope, clock).toList();
    }

    private static Stream<Defect> defects(FormField field, FormEntries entries, FormScope scope, Clock clock) {
        String value = entries.text(field);
        if (!field.appliesTo(scope, entries)) {
            return value.isEmpty() ? Stream.empty() : Stream.of(new Defect(field, Problem.NOT_APPLICABLE, List.of()));
        }
        if (value.isEmpty()) {
            return field.isMandatory() ? Stream.of(new Defect(field, Problem.MISSING, List.of())) : Stream.empty();
        }
        return findings(field, entries, scope.medium(), clock).stream().map(finding -> Defect.of(field, finding));
    }

    private static List<Finding> findings(FormField field, FormEntries entries, Medium medium, Clock clock) {
        String value = entries.text(field);
        if (!field.format().choices().isEmpty()) {
            return field.choices(medium).contains(value) ? Finding.none() : Finding.one(Problem.NOT_A_CHOICE);
        }
        return field.idTypeField()
                .flatMap(typeField -> IdDocumentType.find(entries.text(typeField)))
                .map(type -> type.findings(value, clock))
                .orElseGet(() -> field.format().findings(value, clock));
    }
}
