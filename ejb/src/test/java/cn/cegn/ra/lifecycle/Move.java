package cn.cegn.ra.lifecycle;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One legal move: a step from one state, in one mode, for one medium. The oracle and the table are both read into moves and compared.
 *
 * @param guards without order
 * @param effects what is left for this medium, without order
 */
record Move(
        Mode mode,
        Medium medium,
        State from,
        Step step,
        Role role,
        State to,
        String requirement,
        Set<Guard> guards,
        Set<Effect> effects) {

    Move {
        guards = Set.copyOf(guards);
        effects = Set.copyOf(effects);
    }

    /** Every move that the table allows, read from its data. */
    static List<Move> ofTable() {
        return Cast.places()
                .flatMap(place -> List.of(Step.values()).stream()
                        .filter(step -> step.appliesTo(place.mode(), place.medium()))
                        .filter(step -> step.origins().stream().anyMatch(origin -> origin.fits(place)))
                        .map(step -> of(place, step)))
                .toList();
    }

    private static Move of(Scene place, Step step) {
        return new Move(
                place.mode(),
                place.medium(),
                place.state(),
                step,
                step.role(),
                step.target(),
                step.requirement(),
                Set.copyOf(step.guards()),
                Set.copyOf(step.effects(place.mode(), place.medium())));
    }

    Move by(Role other) {
        return new Move(mode, medium, from, step, other, to, requirement, guards, effects);
    }

    Move from(State other) {
        return new Move(mode, medium, other, step, role, to, requirement, guards, effects);
    }

    Move to(State other) {
        return new Move(mode, medium, from, step, role, other, requirement, guards, effects);
    }

    Move without(Guard guard) {
        Set<Guard> fewer = EnumSet.copyOf(guards);
        fewer.remove(guard);
        return new Move(mode, medium, from, step, role, to, requirement, fewer, effects);
    }

    Move without(Effect effect) {
        Set<Effect> fewer = EnumSet.copyOf(effects);
        fewer.remove(effect);
        return new Move(mode, medium, from, step, role, to, requirement, guards, fewer);
    }

    /** The case in the place where this move begins, with every guard fulfilled. */
    Scene scene() {
        return Scene.at(from, mode, medium);
    }

    @Override
    public String toString() {
        return "%s: %s + %s -> %s by %s (%s, %s)".formatted(requirement, from, step, to, role, mode, medium);
    }
}
