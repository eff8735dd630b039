package cn.cegn.ra.organization.entity;

import static cn.cegn.ra.organization.entity.Section.AUTHORISATION;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.lifecycle.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an approver enters to authorise a handler (S2.1-9).
 *
 * @param handler id of a designated person
 * @param number 授权书编号
 * @param document the stamped paper, scanned; null if none was uploaded
 */
public record AuthorisationRequest(
        String handler, String number, Set<CertificateType> types, Period period, ScannedDocument document) {
    /** The organisation has one of this number already. */
    public static final Lack NUMBER_TAKEN = Lack.of(AUTHORISATION, "authorisation.number.taken");

    private static final String DOCUMENT = "authorisation.document.";

    public AuthorisationRequest {
        number = FieldFormat.DOCUMENT_NUMBER.normalise(number == null ? "" : number);
        types = types == null ? Set.of() : Set.copyOf(types);
    }

    /**
     * Everything that stands against it.
     *
     * @param content the preparation that counts for the approver's organisation
     */
    public List<Lack> lacks(Actor authoriser, PreparationContent content, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        List<Lack> lacks = new ArrayList<>();
        if (content.mode() != cn.cegn.ra.lifecycle.Mode.CENTRALISED) {
            lacks.add(Lack.of(AUTHORISATION, "authorisation.notInThisMode"));
        }
        if (authoriser.person().equals(handler)) {
            lacks.add(Lack.of(AUTHORISATION, "authorisation.self"));
        }
        lacks.addAll(Entry.of(AUTHORISATION, "authorisation.number", number).as(FieldFormat.DOCUMENT_NUMBER, clock));
        if (types.isEmpty()) {
            lacks.add(Lack.of(AUTHORISATION, "authorisation.types.missing"));
        }
        if (document == null) {
            lacks.add(Lack.of(AUTHORISATION, DOCUMENT + "missing"));
        } else {
            lacks.addAll(document.lacks());
        }
        lacks.addAll(
                period == null
                        ? List.of(Lack.of(AUTHORISATION, "period.missing"))
                        : period.lacks(AUTHORISATION, today));
        lacks.addAll(personLacks(authoriser, content, today));
        return lacks;
    }

    /** What stands against printing it to be stamped: everything but that there is no scan. */
    public List<Lack> lacksOnPaper(Actor authoriser, PreparationContent content, Clock clock) {
        return lacks(authoriser, content, clock).stream()
                .filter(lack -> !lack.code().startsWith(DOCUMENT))
                .toList();
    }

    private List<Lack> personLacks(Actor authoriser, PreparationContent content, LocalDate today) {
        List<Lack> lacks = new ArrayList<>();
        Optional<Appointment> appointment = content.appointmentOf(authoriser.person(), today);
        if (appointment.isEmpty()) {
            lacks.add(Lack.of(AUTHORISATION, "approver.notAppointed"));
        } else if (!appointment.get().limits().types().containsAll(types)) {
            lacks.add(Lack.of(AUTHORISATION, "approver.types.outside"));
        }
        Optional<Designation> designation = handler == null ? Optional.empty() : content.designationOf(handler);
        if (designation.isEmpty()) {
            lacks.add(Lack.of(AUTHORISATION, "authorisation.handler.missing"));
        } else if (period != null
                && period.from() != null
                && period.to() != null
                && !designation.get().period().covers(period)) {
            lacks.add(Lack.of(AUTHORISATION, "authorisation.period.outside"));
        }
        return lacks;
    }
}
