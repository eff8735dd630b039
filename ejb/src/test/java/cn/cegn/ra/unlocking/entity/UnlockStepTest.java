package cn.cegn.ra.unlocking.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of unlocking says what its oracle says, and nothing else. */
class UnlockStepTest {
    private static List<UnlockMove> moves() {
        return UnlockMove.oracle();
    }

    @Test
    @DisplayName("S-D-07: the table of unlocking and its oracle are the same set of moves")
    void theTableAndTheOracleAreTheSame() {
        assertThat(UnlockMove.ofTable()).containsExactlyInAnyOrderElementsOf(moves());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    @DisplayName("S-D-07: each move of the oracle is open, and to no other role")
    void eachMoveIsOpenToItsRole(UnlockMove move) {
        assertThat(move.step().refusal(move.facts(), UnlockMove.actor(move.role())))
                .isEmpty();
        for (Role other : Role.values()) {
            if (!move.step().roles().contains(other)) {
                assertThat(move.step().refusal(move.facts(), UnlockMove.actor(other)))
                        .contains(new UnlockRefusal.WrongRole(move.step(), other));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    @DisplayName("S-D-07: each guard of a move refuses it when it alone fails, and no other guard does")
    void eachGuardRefusesAlone(UnlockMove move) {
        for (UnlockGuard guard : UnlockGuard.values()) {
            var refusal = move.step().refusal(move.factsWithout(guard), UnlockMove.actor(move.role()));
            if (move.guards().contains(guard)) {
                assertThat(refusal).contains(new UnlockRefusal.GuardFailed(move.step(), guard));
            } else {
                assertThat(refusal).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(UnlockState.class)
    @DisplayName("S-D-07: no other move exists, and none after an end")
    void noOtherMoveExists(UnlockState state) {
        for (UnlockStep step : UnlockStep.values()) {
            for (Role role : step.roles()) {
                boolean legal = moves().stream()
                        .anyMatch(move -> move.from() == state && move.step() == step && move.role() == role);
                UnlockFacts facts = new UnlockMove(state, step, role, step.target(), Set.of(), Set.of()).facts();
                if (legal) {
                    assertThat(state.isEnd()).isFalse();
                } else {
                    assertThat(step.refusal(facts, UnlockMove.actor(role)))
                            .contains(new UnlockRefusal.WrongState(step, state));
                }
            }
        }
    }

    @Test
    @DisplayName("S-D-07: each state is reached, and from each an end")
    void eachStateIsReachedAndHasAWayOut() {
        assertThat(reached(EnumSet.of(UnlockState.NONE))).isEqualTo(EnumSet.allOf(UnlockState.class));
        assertThat(UnlockState.values())
                .allSatisfy(state -> assertThat(reached(EnumSet.of(state))).anyMatch(UnlockState::isEnd));
    }

    private static Set<UnlockState> reached(Set<UnlockState> from) {
        Set<UnlockState> all = Stream.concat(
                        from.stream(),
                        Arrays.stream(UnlockStep.values())
                                .filter(step -> step.origins().stream().anyMatch(from::contains))
                                .map(UnlockStep::target))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnlockState.class)));
        return all.equals(from) ? all : reached(all);
    }

    @Test
    @DisplayName("S-D-07: each state says who moves next, and that role has a step there")
    void eachStateSaysWhoMovesNext() {
        for (UnlockState state : UnlockState.values()) {
            Set<Role> roles = moves().stream()
                    .filter(move -> move.from() == state && move.step() != UnlockStep.WITHDRAW)
                    .map(UnlockMove::role)
                    .collect(Collectors.toSet());
            state.mover().ifPresent(mover -> assertThat(roles).as(state.name()).contains(mover));
            assertThat(state.isEnd()).isEqualTo(roles.isEmpty());
        }
    }

    @Test
    @DisplayName("S-D-07: who asks is decided by the mode: the holder in self-service, the handler in centralised mode")
    void whoAsksIsDecidedByTheMode() {
        UnlockFacts selfService = facts(Mode.SELF_SERVICE);
        UnlockFacts centralised = facts(Mode.CENTRALISED);
        assertThat(UnlockStep.REQUEST.refusal(selfService, UnlockMove.actor(Role.HANDLER)))
                .contains(new UnlockRefusal.GuardFailed(UnlockStep.REQUEST, UnlockGuard.OWN_KEY));
        assertThat(UnlockStep.REQUEST.refusal(centralised, UnlockMove.actor(Role.APPLICANT)))
                .contains(new UnlockRefusal.GuardFailed(UnlockStep.REQUEST, UnlockGuard.OWN_KEY));
        assertThat(UnlockStep.REQUEST.refusal(selfService, UnlockMove.actor(Role.APPLICANT)))
                .isEmpty();
        assertThat(UnlockStep.REQUEST.refusal(centralised, UnlockMove.actor(Role.HANDLER)))
                .isEmpty();
    }

    private static UnlockFacts facts(Mode mode) {
        return new UnlockFacts(
                UnlockState.NONE, mode, 7L, UnlockMove.HOLDER, null, Map.of(), EnumSet.allOf(UnlockGuard.class));
    }

    @ParameterizedTest
    @EnumSource(
            value = UnlockStep.class,
            names = {
                "CONFIRM_IDENTITY",
                "NOT_ACCEPT",
                "APPROVE",
                "NOT_APPROVE",
                "UNLOCK",
                "GIVE_UP",
                "HAND_BACK",
                "TELL_PIN"
            })
    @DisplayName("S-D-02: neither the holder nor who asked acts for the RA in an unlocking, whatever their accounts")
    void whoAskedDoesNotAct(UnlockStep step) {
        Role role = step.roles().get(0);
        String person = UnlockMove.actor(role).person();
        for (String[] people : List.of(new String[] {person, "another"}, new String[] {"another", person})) {
            UnlockFacts facts = new UnlockFacts(
                    step.origins().get(0),
                    Mode.SELF_SERVICE,
                    7L,
                    people[0],
                    people[1],
                    Map.of(),
                    EnumSet.allOf(UnlockGuard.class));
            assertThat(step.refusal(facts, UnlockMove.actor(role)))
                    .contains(new UnlockRefusal.GuardFailed(step, UnlockGuard.FRESH_EYES));
        }
    }

    @Test
    @DisplayName("S-D-07: docs/unlocking.md is what the table says")
    void thePageIsWhatTheTableSays() {
        UnlockPage.check();
    }
}
