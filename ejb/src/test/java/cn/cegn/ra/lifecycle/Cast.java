package cn.cegn.ra.lifecycle;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The fixed cast of the tests: one natural person a role, all of organisation 1 as far as they belong to one. */
final class Cast {
    static final Long ORGANIZATION = 1L;
    static final Long OTHER_ORGANIZATION = 2L;

    private Cast() {}

    static String personOf(Role role) {
        return "person-" + role;
    }

    static Actor actorOf(Role role) {
        return actor(personOf(role), role);
    }

    static Actor actor(String person, Role role) {
        return new Actor(role.name().toLowerCase(Locale.ROOT), person, "name of " + person, role, ORGANIZATION);
    }

    /** A case in every state, mode and medium, with every guard fulfilled. */
    static Stream<Scene> places() {
        return Arrays.stream(Mode.values())
                .flatMap(mode -> Arrays.stream(Medium.values())
                        .flatMap(medium -> Arrays.stream(State.values()).map(state -> Scene.at(state, mode, medium))));
    }
}
