package cn.cegn.ra.provisioning.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.lifecycle.Role;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of the USB-Key says what its oracle says, and nothing else. */
class KeyStepTest {

    private static List<KeyOracle.Move> moves() {
        return KeyOracle.moves();
    }

    @Test
    @DisplayName("S2.6-3: the key's table and its oracle are the same set of moves")
    void theTableAndTheOracleAreTheSame() {
        Stream<KeyOracle.Move> table = Arrays.stream(KeyStep.values())
                .flatMap(step -> step.origins().isEmpty()
                        ? Stream.of(KeyOracle.Move.of(step, null))
                        : step.origins().stream().map(from -> KeyOracle.Move.of(step, from)));
        assertThat(table).containsExactlyInAnyOrderElementsOf(KeyOracle.moves());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    @DisplayName("S2.6-3: each move of the oracle is open to its role, and refused to every other one")
    void eachMoveIsOpenToItsRoleOnly(KeyOracle.Move move) {
        KeyFacts facts = KeyOracle.facts(move.from(), move.step());
        assertThat(move.step().refusal(facts, KeyOracle.actor(move.role()))).isEmpty();
        for (Role other : EnumSet.complementOf(EnumSet.of(move.role()))) {
            assertThat(move.step().refusal(facts, KeyOracle.actor(other)))
                    .contains(new KeyRefusal.WrongRole(move.step(), other));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    @DisplayName("S-D-02: each guard of a key's move refuses it when it alone fails, and no other guard does")
    void eachGuardRefusesAlone(KeyOracle.Move move) {
        for (KeyGuard guard : KeyGuard.values()) {
            Optional<KeyRefusal> refusal = move.step()
                    .refusal(KeyOracle.failing(move.from(), move.step(), guard), KeyOracle.actor(move.role()));
            if (move.guards().contains(guard)) {
                assertThat(refusal).contains(new KeyRefusal.GuardFailed(move.step(), guard));
            } else {
                assertThat(refusal).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(KeyState.class)
    @DisplayName("S2.6-3: no other move of a key exists")
    void noOtherMoveExists(KeyState state) {
        Set<KeyStep> legal = KeyOracle.moves().stream()
                .filter(move -> move.from() == state)
                .map(KeyOracle.Move::step)
                .collect(Collectors.toSet());
        Arrays.stream(KeyStep.values())
                .filter(step -> !legal.contains(step))
                .forEach(step -> assertThat(step.refusal(KeyOracle.facts(state, step), KeyOracle.actor(step.role())))
                        .contains(new KeyRefusal.WrongState(step, state)));
    }

    @Test
    @DisplayName("S2.6-3: a key that is not in the register can only be received")
    void aNewKeyIsReceived() {
        for (KeyStep step : EnumSet.complementOf(EnumSet.of(KeyStep.RECEIVE))) {
            assertThat(step.refusal(KeyOracle.facts(null, step), KeyOracle.actor(step.role())))
                    .contains(new KeyRefusal.WrongState(step, null));
        }
    }

    @Test
    @DisplayName("S-D-01: every state of a key is reached, and from every one but the end a way leads to destruction")
    void everyStateIsReachedAndLeadsToTheEnd() {
        assertThat(from(KeyState.IN_STOCK)).containsExactlyInAnyOrder(KeyState.values());
        for (KeyState state : KeyState.values()) {
            assertThat(from(state)).as("after %s", state).contains(KeyState.DESTROYED);
            assertThat(KeyStep.openAt(state).isEmpty()).isEqualTo(state == KeyState.DESTROYED);
        }
    }

    @Test
    @DisplayName("S-D-02: wiping, using again and destroying take two natural persons, and no way to either takes one")
    void whatTakesTwo() {
        assertThat(KeyStep.values())
                .filteredOn(KeyStep::takesTwo)
                .containsExactly(KeyStep.WIPE, KeyStep.REUSE, KeyStep.DESTROY);
        assertThat(KeyOracle.moves())
                .filteredOn(move -> move.to() == KeyState.DESTROYED || move.to() == KeyState.WIPED)
                .allMatch(move -> move.guards().contains(KeyGuard.SECOND_PERSON));
        assertThat(KeyOracle.moves())
                .filteredOn(move -> move.to() == KeyState.IN_STOCK && move.from() == KeyState.WIPED)
                .allMatch(move -> move.guards().contains(KeyGuard.SECOND_PERSON));
    }

    @Test
    @DisplayName("S2.6-5: nothing is loaded that was not prepared, and what was in use comes back to stock only wiped")
    void nothingIsSkipped() {
        assertThat(around(KeyState.IN_STOCK, KeyState.PREPARED)).doesNotContain(KeyState.LOADED);
        assertThat(around(KeyState.IN_USE, KeyState.WIPED)).doesNotContain(KeyState.IN_STOCK);
        assertThat(around(KeyState.DEFECT, KeyState.WIPED)).doesNotContain(KeyState.IN_STOCK);
        assertThat(around(KeyState.LOST, KeyState.WIPED)).doesNotContain(KeyState.IN_STOCK);
    }

    private static Set<KeyState> from(KeyState start) {
        return around(start, null);
    }

    /** The states that are reached without this one. */
    private static Set<KeyState> around(KeyState start, KeyState closed) {
        Set<KeyState> reached = EnumSet.of(start);
        Deque<KeyState> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (KeyStep step : KeyStep.openAt(open.pop())) {
                if (step.target() != closed && reached.add(step.target())) {
                    open.push(step.target());
                }
            }
        }
        return reached;
    }
}
