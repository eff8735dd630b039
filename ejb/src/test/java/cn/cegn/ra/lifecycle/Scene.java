package cn.cegn.ra.lifecycle;

import java.util.Optional;
import java.util.Set;

/**
 * A case as the table sees it: where it stands, and which guards fail. The guards on persons fail because the case is another person's,
 * not because the fake says so.
 */
record Scene(State state, Mode mode, Medium medium, Set<Guard> failing) implements CaseFacts {

    Scene {
        failing = Set.copyOf(failing);
    }

    static Scene at(State state, Mode mode, Medium medium) {
        return new Scene(state, mode, medium, Set.of());
    }

    Scene failing(Guard... guards) {
        return new Scene(state, mode, medium, Set.of(guards));
    }

    Scene movedTo(State other) {
        return new Scene(other, mode, medium, failing);
    }

    boolean allows(Step step) {
        return step.refusal(this, Cast.actorOf(step.role())).isEmpty();
    }

    @Override
    public Long organization() {
        return failing.contains(Guard.OWN_ORGANIZATION) ? Cast.OTHER_ORGANIZATION : Cast.ORGANIZATION;
    }

    @Override
    public String applicant() {
        return failing.contains(Guard.OWN_CASE) ? "person-elsewhere" : Cast.personOf(Role.APPLICANT);
    }

    @Override
    public Optional<String> claimedBy(Role role) {
        return Optional.of(failing.contains(Guard.CLAIMED) ? "person-elsewhere" : Cast.personOf(role));
    }

    @Override
    public Optional<Role> rolePlayedBy(String person) {
        return failing.contains(Guard.FRESH_EYES) ? Optional.of(Role.AUDITOR) : Optional.empty();
    }

    @Override
    public boolean establishes(Guard guard) {
        return !failing.contains(guard);
    }
}
