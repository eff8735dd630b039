package cn.cegn.ra.application.entity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** What a 公民身份号码 says of its holder: he compares it with his document and finds a digit that he mistyped. It is derived whenever it is shown, never kept. */
public record Birth(LocalDate on, IdCardNumber.Sex sex) {

    /** Of the number in this field; empty if the field holds none, if it belongs to another document, or if it is wrong. */
    public static Optional<Birth> of(FormField field, FormEntries entries, Clock clock) {
        boolean resident = field.idTypeField()
                .map(entries::text)
                .filter(IdDocumentType.RESIDENT_ID_CARD.name()::equals)
                .isPresent();
        return resident
                ? entries.value(field)
                        .filter(number -> IdCardNumber.findings(number, clock).isEmpty())
                        .map(number -> of(IdCardNumber.of(number, clock)))
                : Optional.empty();
    }

    private static Birth of(IdCardNumber number) {
        return new Birth(number.birthDate(), number.sex());
    }
}
