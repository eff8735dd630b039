package cn.cegn.ra.lifecycle;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;

/** Walks through the table by taking every step that is open. */
final class Walk {
    private Walk() {}

    /** All states in which a case of this mode and medium can stand. */
    static Set<State> inhabited(Mode mode, Medium medium) {
        return from(Scene.at(State.PREPARING, mode, medium));
    }

    /** All states that are reached from a scene, its own too. */
    static Set<State> from(Scene start) {
        return around(start, EnumSet.noneOf(State.class));
    }

    /** All states that are reached from a scene, its own too, without entering the closed ones. */
    static Set<State> around(Scene start, Set<State> closed) {
        Set<State> reached = EnumSet.of(start.state());
        Deque<State> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            Scene scene = start.movedTo(open.remove());
            Arrays.stream(Step.values())
                    .filter(scene::allows)
                    .map(Step::target)
                    .filter(state -> !closed.contains(state) && reached.add(state))
                    .forEach(open::add);
        }
        return reached;
    }
}
