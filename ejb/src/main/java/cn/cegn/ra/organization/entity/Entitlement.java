package cn.cegn.ra.organization.entity;

import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who of an organisation gets an account, and in which roles: the people of the approved roster as applicants (S2.1-4); in centralised mode
 * the handlers who are designated and authorised today as handlers (S2.1-2, S2.1-9). Nobody else.
 *
 * @param person id of the natural person
 */
public record Entitlement(String person, String name, Set<Role> roles) {
    public Entitlement {
        roles = Set.copyOf(roles);
    }

    /** Of the approved rows, the content in force (null without one), and the persons who hold an authorisation in force on the day. */
    public static List<Entitlement> of(
            List<RosterEntry> roster, PreparationContent inForce, Set<String> authorised, LocalDate day) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Set<Role>> roles = new LinkedHashMap<>();
        for (RosterEntry entry : roster) {
            names.putIfAbsent(entry.person(), entry.name());
            roles.computeIfAbsent(entry.person(), person -> EnumSet.noneOf(Role.class))
                    .add(Role.APPLICANT);
        }
        for (Designation handler : handlers(inForce, authorised, day)) {
            names.putIfAbsent(handler.person(), handler.identity().name());
            roles.computeIfAbsent(handler.person(), person -> EnumSet.noneOf(Role.class))
                    .add(Role.HANDLER);
        }
        List<Entitlement> all = new ArrayList<>();
        roles.forEach((person, each) -> all.add(new Entitlement(person, names.get(person), each)));
        return List.copyOf(all);
    }

    private static List<Designation> handlers(PreparationContent inForce, Set<String> authorised, LocalDate day) {
        if (inForce == null || inForce.mode() != Mode.CENTRALISED) {
            return List.of();
        }
        return inForce.handlers().stream()
                .filter(handler -> handler.period().contains(day) && authorised.contains(handler.person()))
                .toList();
    }
}
