package cn.cegn.ra.organization.entity;

import static cn.cegn.ra.organization.entity.Section.ROSTER;

import cn.cegn.ra.lifecycle.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an approver may approve rows of a roster: evaluated from his appointment at every decision (S2.1-1, S2.1-4). */
public final class RosterDecision {
    private RosterDecision() {}

    /**
     * Everything that stands against it; details name the row's person.
     *
     * @param appointment in force today, if there is one
     * @param chosen the rows to approve
     * @param all every row of the roster's version
     */
    public static List<Lack> lacks(
            Actor approver, Optional<Appointment> appointment, List<RosterEntry> chosen, List<RosterEntry> all) {
        if (appointment.isEmpty()) {
            return List.of(Lack.of(ROSTER, "approver.notAppointed"));
        }
        Appointment.Limits limits = appointment.get().limits();
        List<Lack> lacks = new ArrayList<>();
        chosen.forEach(row -> lacks.addAll(lacks(approver, limits, row)));
        long people = Stream.concat(all.stream().filter(row -> isApprovedBy(approver, row)), chosen.stream())
                .map(RosterEntry::person)
                .distinct()
                .count();
        if (people > limits.maxPeople()) {
            lacks.add(Lack.of(ROSTER, "approver.tooMany", String.valueOf(limits.maxPeople()), String.valueOf(people)));
        }
        return lacks;
    }

    private static List<Lack> lacks(Actor approver, Appointment.Limits limits, RosterEntry row) {
        List<Lack> lacks = new ArrayList<>();
        if (row.person().equals(approver.person())) {
            lacks.add(Lack.of(ROSTER, "approver.self"));
        }
        if (!limits.types().contains(row.type())) {
            lacks.add(Lack.of(ROSTER, "approver.type.outside", row.name()));
        }
        if (!limits.media().contains(row.medium())) {
            lacks.add(Lack.of(ROSTER, "approver.medium.outside", row.name()));
        }
        if (!limits.covers(row.department())) {
            lacks.add(Lack.of(ROSTER, "approver.department.outside", row.name(), row.department()));
        }
        return lacks;
    }

    private static boolean isApprovedBy(Actor approver, RosterEntry row) {
        return row.approval() != null && row.approval().person().equals(approver.person());
    }
}
