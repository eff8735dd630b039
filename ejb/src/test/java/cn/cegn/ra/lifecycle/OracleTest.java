package cn.cegn.ra.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table says what the oracle says, and nothing else. */
class OracleTest {

    private static List<Move> moves() {
        return Oracle.moves();
    }

    private static Stream<Scene> places() {
        return Cast.places();
    }

    @Test
    @DisplayName("S2.5-0, S2.6-0: the table and the oracle are the same set of moves")
    void theTableAndTheOracleAreTheSame() {
        assertThat(Move.ofTable()).containsExactlyInAnyOrderElementsOf(Oracle.moves());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    @DisplayName("Each move of the oracle is open")
    void eachMoveIsOpen(Move move) {
        assertThat(move.step().refusal(move.scene(), Cast.actorOf(move.role()))).isEmpty();
        assertThat(move.step().target()).isEqualTo(move.to());
        assertThat(move.step().requirement()).isEqualTo(move.requirement());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    @DisplayName("Each move leaves the effects of the oracle, none twice")
    void eachMoveLeavesItsEffects(Move move) {
        assertThat(move.step().effects(move.mode(), move.medium())).containsExactlyInAnyOrderElementsOf(move.effects());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    @DisplayName("S2.5-0: each move is refused to every other role")
    void everyOtherRoleIsRefused(Move move) {
        for (Role other : Role.values()) {
            if (other != move.role()) {
                assertThat(move.step().refusal(move.scene(), Cast.actorOf(other)))
                        .contains(new Refusal.WrongRole(move.step(), other));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    @DisplayName("S-D-02: each guard of a move refuses it when it alone fails, and no other guard does")
    void eachGuardRefusesAlone(Move move) {
        for (Guard guard : Guard.values()) {
            Optional<Refusal> refusal = move.step().refusal(move.scene().failing(guard), Cast.actorOf(move.role()));
            if (move.guards().contains(guard)) {
                assertThat(refusal).contains(new Refusal.GuardFailed(move.step(), guard));
            } else {
                assertThat(refusal).isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    @DisplayName("S2.5-0, S2.6-0: no other move exists")
    void noOtherMoveExists(Scene place) {
        Set<Step> legal = Oracle.moves().stream()
                .filter(move -> move.scene().equals(place))
                .map(Move::step)
                .collect(Collectors.toSet());
        Arrays.stream(Step.values())
                .filter(step -> !legal.contains(step))
                .forEach(step -> assertThat(step.refusal(place, Cast.actorOf(step.role())))
                        .contains(misfit(step, place)));
    }

    /** Why the step does not fit, according to the oracle alone: first the mode, then the medium, then the state. */
    private static Refusal misfit(Step step, Scene place) {
        List<Move> moves =
                Oracle.moves().stream().filter(move -> move.step() == step).toList();
        if (moves.stream().noneMatch(move -> move.mode() == place.mode())) {
            return new Refusal.WrongMode(step, place.mode());
        }
        if (moves.stream().noneMatch(move -> move.medium() == place.medium())) {
            return new Refusal.WrongMedium(step, place.medium());
        }
        return new Refusal.WrongState(step, place.state());
    }
}
