package cn.cegn.ra.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The oracle is sharp: whatever one spoils in the data of one row, it is not the oracle's any more. */
class MutantTest {

    private static final Set<Move> ORACLE = Set.copyOf(Oracle.moves());

    private static List<Move> moves() {
        return Move.ofTable();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    @DisplayName("A move with a dropped effect, a dropped guard, another role, target or source is not in the oracle")
    void everyMutantIsCaught(Move move) {
        assertThat(ORACLE).contains(move);
        assertThat(mutants(move)).isNotEmpty().doesNotContainAnyElementsOf(ORACLE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    @DisplayName("A dropped move is missed")
    void aDroppedMoveIsMissed(Move move) {
        Set<Move> fewer = new HashSet<>(moves());
        fewer.remove(move);
        assertThat(fewer).isNotEqualTo(ORACLE);
    }

    private static List<Move> mutants(Move move) {
        Stream<Move> roles =
                Arrays.stream(Role.values()).filter(role -> role != move.role()).map(move::by);
        Stream<Move> targets = Arrays.stream(State.values())
                .filter(state -> state != move.to())
                .map(move::to);
        Stream<Move> sources = Arrays.stream(State.values())
                .filter(state -> moves().stream()
                        .noneMatch(other -> other.step() == move.step()
                                && other.mode() == move.mode()
                                && other.medium() == move.medium()
                                && other.from() == state))
                .map(move::from);
        Stream<Move> guards = move.guards().stream().map(move::without);
        Stream<Move> effects = move.effects().stream().map(move::without);
        return Stream.of(roles, targets, sources, guards, effects)
                .flatMap(mutants -> mutants)
                .toList();
    }
}
