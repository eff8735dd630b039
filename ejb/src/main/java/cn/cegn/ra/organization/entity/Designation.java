package cn.cegn.ra.organization.entity;

import static cn.cegn.ra.organization.entity.Section.HANDLERS;

import cn.cegn.ra.application.entity.FieldFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The designation of a handler (S2.1-2). In self-service mode it names a contact only.
 *
 * @param person id of the natural person; null until it is entered
 * @param phone mobile or landline number
 * @param document the designating document: its number or title
 */
public record Designation(String person, Identity identity, String phone, String mail, Period period, String document) {
    public Designation {
        phone = FieldFormat.PHONE.normalise(phone == null ? "" : phone);
        mail = FieldFormat.EMAIL.normalise(mail == null ? "" : mail);
    }

    /** What is missing in the designation itself. */
    public List<Lack> lacks(Clock clock) {
        List<Lack> lacks = new ArrayList<>(identity.lacks(HANDLERS, clock));
        lacks.addAll(Entry.of(HANDLERS, "handler.phone", phone).as(FieldFormat.PHONE, clock));
        lacks.addAll(Entry.of(HANDLERS, "handler.mail", mail).as(FieldFormat.EMAIL, clock));
        if (document == null || document.isBlank()) {
            lacks.add(Lack.of(HANDLERS, "designation.document.missing"));
        }
        lacks.addAll(
                period == null
                        ? List.of(Lack.of(HANDLERS, "period.missing"))
                        : period.lacks(HANDLERS, LocalDate.now(clock)));
        return lacks;
    }

    /** The same designation of a person whom we know. */
    public Designation known(String id) {
        return new Designation(id, identity, phone, mail, period, document);
    }

    @Override
    public String toString() {
        return "Designation[" + person + "]";
    }
}
