package cn.cegn.ra.application.control;

import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.State;
import java.util.Arrays;
import java.util.List;

/** In which states a case waits for a role: read from the table, never listed twice. */
final class Waiting {
    private Waiting() {}

    /** Names of the states in which a role moves next, in one mode. */
    static List<String> states(Role role, Mode mode) {
        return Arrays.stream(State.values())
                .filter(state -> state.mover(mode).filter(role::equals).isPresent())
                .map(State::name)
                .toList();
    }

    /** Names of the states in which a certificate is made, whoever moves next. */
    static List<String> making() {
        return Arrays.stream(State.values())
                .filter(State::isMaking)
                .map(State::name)
                .toList();
    }

    /** The same in either mode, if the mode makes no difference. */
    static boolean sameInBothModes(Role role) {
        return states(role, Mode.CENTRALISED).equals(states(role, Mode.SELF_SERVICE));
    }

    /** Roles for which a case can wait. */
    static boolean concerns(Role role) {
        return !states(role, Mode.CENTRALISED).isEmpty() && role != Role.SYSTEM;
    }
}
