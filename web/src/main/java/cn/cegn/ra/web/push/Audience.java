package cn.cegn.ra.web.push;

import cn.cegn.ra.application.boundary.CaseSignal;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who is told of a case, by names that nobody outside gets to see. */
final class Audience {
    private static final Set<Role> REVIEWERS = Set.of(Role.REGISTRAR, Role.RA_APPROVER);

    private Audience() {}

    static String ofCase(long application) {
        return "case:" + application;
    }

    static String person(String id) {
        return "person:" + id;
    }

    static String office(long organization) {
        return "office:" + organization;
    }

    static String role(Role role) {
        return "role:" + role;
    }

    /** Everybody who is told of a change: the office and a role only if the case waited or waits for them. */
    static List<String> of(CaseSignal signal) {
        List<String> all = new ArrayList<>(List.of(ofCase(signal.application()), person(signal.applicant())));
        if (signal.movers().contains(Role.HANDLER) && signal.organization() != null) {
            all.add(office(signal.organization()));
        }
        REVIEWERS.stream().filter(signal.movers()::contains).map(Audience::role).forEach(all::add);
        return List.copyOf(all);
    }

    /** What a person's work list hears of. */
    static List<String> of(CurrentActor.SignedIn person) {
        List<String> all = new ArrayList<>();
        if (person.roles().contains(Role.APPLICANT)) {
            all.add(person(person.person()));
        }
        if (person.roles().contains(Role.HANDLER) && person.organization() != null) {
            all.add(office(person.organization()));
        }
        REVIEWERS.stream().filter(person.roles()::contains).map(Audience::role).forEach(all::add);
        return List.copyOf(all);
    }
}
