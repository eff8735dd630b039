package cn.cegn.ra.organization.entity;

import static cn.cegn.ra.organization.entity.Section.APPROVERS;

import cn.cegn.ra.application.entity.CertificateType;
import cn.cegn.ra.lifecycle.Medium;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The appointment of an approver with the limits of what he may approve (S2.1-1).
 *
 * @param person id of the natural person; null until it is entered
 * @param document the appointing document: its number or title
 */
public record Appointment(String person, Identity identity, Limits limits, Period period, String document) {

    /**
     * The limits.
     *
     * @param departments names; ignored if all are meant
     * @param allDepartments said, never implied
     * @param maxPeople how many people he may have approved on one roster
     */
    public record Limits(
            Set<CertificateType> types,
            Set<Medium> media,
            boolean allDepartments,
            List<String> departments,
            int maxPeople) {
        public Limits {
            types = types == null || types.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(types));
            media = media == null || media.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(media));
            departments = departments == null
                    ? List.of()
                    : departments.stream()
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .toList();
        }

        boolean covers(String department) {
            return allDepartments || departments.contains(department);
        }
    }

    /** What is missing in the appointment itself; an appointment without limits is none. */
    public List<Lack> lacks(Clock clock) {
        List<Lack> lacks = new ArrayList<>(identity.lacks(APPROVERS, clock));
        if (limits == null || limits.types().isEmpty()) {
            lacks.add(Lack.of(APPROVERS, "limits.types.missing"));
        }
        if (limits == null || limits.media().isEmpty()) {
            lacks.add(Lack.of(APPROVERS, "limits.media.missing"));
        }
        if (limits == null || (!limits.allDepartments() && limits.departments().isEmpty())) {
            lacks.add(Lack.of(APPROVERS, "limits.departments.missing"));
        }
        if (limits == null || limits.maxPeople() < 1) {
            lacks.add(Lack.of(APPROVERS, "limits.maxPeople.missing"));
        }
        if (document == null || document.isBlank()) {
            lacks.add(Lack.of(APPROVERS, "appointment.document.missing"));
        }
        lacks.addAll(
                period == null
                        ? List.of(Lack.of(APPROVERS, "period.missing"))
                        : period.lacks(APPROVERS, LocalDate.now(clock)));
        return lacks;
    }

    /** The same appointment of a person whom we know. */
    public Appointment known(String id) {
        return new Appointment(id, identity, limits, period, document);
    }

    @Override
    public String toString() {
        return "Appointment[" + person + "]";
    }
}
