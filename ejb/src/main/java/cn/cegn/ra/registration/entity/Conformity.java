package cn.cegn.ra.registration.entity;

import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.ca.RegistrationOrder.AlternativeName;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Compares a registration with a fresh derivation from the form, item by item (S2.6-2). The system computes, a person confirms. */
public final class Conformity {
    private Conformity() {}

    /** All rows, equal or not; values are compared to the last code point. */
    public static List<ConformityRow> compare(FormEntries form, CertificateTerms asked, RegisteredItems registered) {
        DerivedSubject derived = SubjectRule.derive(form, asked.type(), registered.subjectId());
        CertificateTerms terms = registered.terms();
        List<ConformityRow> rows = new ArrayList<>();
        rows.add(ConformityRow.of("type", asked.type().name(), terms.type().name()));
        rows.add(
                ConformityRow.of("medium", asked.medium().name(), terms.medium().name()));
        rows.add(ConformityRow.of("validity", days(asked.validity()), days(terms.validity())));
        rows.addAll(subjectRows(derived.subject(), registered.subject()));
        rows.addAll(nameRows(derived.alternativeNames(), registered.alternativeNames()));
        // The rows above do not see the order of the attributes; the whole name does.
        rows.add(ConformityRow.of(
                "dn", derived.distinguishedName(), DerivedSubject.distinguishedName(registered.subject())));
        if (!derived.isPossible()) {
            String problems = derived.defects().stream()
                    .map(defect -> defect.field() + " " + defect.problem())
                    .collect(Collectors.joining(", "));
            rows.add(new ConformityRow("rule", problems, "", false));
        }
        return List.copyOf(rows);
    }

    /** Whether the registration may be confirmed. */
    public static boolean conforms(List<ConformityRow> rows) {
        return !rows.isEmpty() && rows.stream().allMatch(ConformityRow::equal);
    }

    private static List<ConformityRow> subjectRows(List<SubjectAttribute> form, List<SubjectAttribute> registered) {
        return Arrays.stream(SubjectAttribute.Type.values())
                .map(type -> ConformityRow.of("subject." + type, attributes(form, type), attributes(registered, type)))
                .filter(Conformity::saysSomething)
                .toList();
    }

    private static String attributes(List<SubjectAttribute> subject, SubjectAttribute.Type type) {
        return subject.stream()
                .filter(attribute -> attribute.type() == type)
                .map(SubjectAttribute::value)
                .collect(Collectors.joining(" + "));
    }

    private static List<ConformityRow> nameRows(List<AlternativeName> form, List<AlternativeName> registered) {
        return Arrays.stream(AlternativeName.Kind.values())
                .map(kind -> ConformityRow.of("san." + kind, names(form, kind), names(registered, kind)))
                .filter(Conformity::saysSomething)
                .toList();
    }

    private static String names(List<AlternativeName> names, AlternativeName.Kind kind) {
        return names.stream()
                .filter(name -> name.kind() == kind)
                .map(AlternativeName::value)
                .collect(Collectors.joining(" + "));
    }

    private static boolean saysSomething(ConformityRow row) {
        return !row.formValue().isEmpty() || !row.registeredValue().isEmpty();
    }

    /** Whole days as a number; anything else in ISO 8601, so that no difference is hidden. */
    private static String days(Duration validity) {
        Duration whole = Duration.ofDays(validity.toDays());
        return whole.equals(validity) ? String.valueOf(validity.toDays()) : validity.toString();
    }
}
