package cn.cegn.ra.status.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.lifecycle.Effect;
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

/** The table of status requests says what its oracle says, and nothing else. */
class StatusStepTest {
    private static List<StatusMove> moves() {
        return StatusMove.oracle();
    }

    @Test
    @DisplayName("S-D-07: the table of status requests and its oracle are the same set of moves")
    void theTableAndTheOracleAreTheSame() {
        assertThat(StatusMove.ofTable()).containsExactlyInAnyOrderElementsOf(moves());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    @DisplayName("S-D-07: each move of the oracle is open, and to no other role")
    void eachMoveIsOpenToItsRole(StatusMove move) {
        assertThat(move.step().refusal(move.facts(), StatusMove.actor(move.role())))
                .isEmpty();
        for (Role other : Role.values()) {
            if (!move.step().roles().contains(other)) {
                assertThat(move.step().refusal(move.facts(), StatusMove.actor(other)))
                        .contains(new StatusRefusal.WrongRole(move.step(), other));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("moves")
    @DisplayName("S-D-07: each guard of a move refuses it when it alone fails, and no other guard does")
    void eachGuardRefusesAlone(StatusMove move) {
        for (StatusGuard guard : StatusGuard.values()) {
            boolean ofPerson = guard.isOfPerson() && guard != StatusGuard.FRESH_EYES;
            boolean same = ofPerson && move.guards().stream().anyMatch(own -> own.isOfPerson() && own != guard);
            var refusal = move.step().refusal(move.factsWithout(guard), StatusMove.actor(move.role()));
            if (move.guards().contains(guard)) {
                assertThat(refusal).contains(new StatusRefusal.GuardFailed(move.step(), guard));
            } else if (!same) {
                assertThat(refusal).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(StatusKind.class)
    @DisplayName("S-D-07: each other combination of state, kind and step is refused, and nothing follows an end")
    void noOtherMoveExists(StatusKind kind) {
        for (StatusState state : StatusState.values()) {
            for (StatusStep step : StatusStep.values()) {
                Role role = step.roles().get(0);
                boolean legal = moves().stream()
                        .anyMatch(move -> move.from() == state && move.step() == step && move.kind() == kind);
                StatusFacts facts = new StatusMove(state, step, kind, role, step.target(), Set.of(), Set.of()).facts();
                var refusal = step.refusal(facts, StatusMove.actor(role));
                if (legal) {
                    assertThat(state.isEnd()).isFalse();
                } else {
                    assertThat(refusal)
                            .contains(
                                    step.kinds().contains(kind)
                                            ? new StatusRefusal.WrongState(step, state)
                                            : new StatusRefusal.WrongKind(step, kind));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(StatusKind.class)
    @DisplayName(
            "S-D-07: from each state that a kind of request reaches it reaches an end, and whoever moves next has a step there")
    void eachStateHasAWayOut(StatusKind kind) {
        Set<StatusState> reached = reached(EnumSet.of(StatusState.NONE), kind);
        assertThat(reached).anyMatch(StatusState::isEnd);
        for (StatusState state : reached) {
            assertThat(reached(EnumSet.of(state), kind))
                    .as("%s in %s", kind, state)
                    .anyMatch(end -> end.isEnd() && (end != StatusState.SUPERSEDED || state == end));
            Set<Role> roles = moves().stream()
                    .filter(move -> move.from() == state && move.kind() == kind)
                    .filter(move -> move.step() != StatusStep.SUPERSEDE)
                    .map(StatusMove::role)
                    .collect(Collectors.toSet());
            state.mover()
                    .ifPresent(mover ->
                            assertThat(roles).as("%s in %s", kind, state).contains(mover));
        }
    }

    private static Set<StatusState> reached(Set<StatusState> from, StatusKind kind) {
        Set<StatusState> all = Stream.concat(
                        from.stream(),
                        Arrays.stream(StatusStep.values())
                                .filter(step -> from.stream().anyMatch(state -> step.beginsAt(state, kind)))
                                .map(StatusStep::target))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StatusState.class)));
        return all.equals(from) ? all : reached(all, kind);
    }

    @ParameterizedTest
    @EnumSource(StatusStep.class)
    @DisplayName("S-D-07: the CA hears of exactly those steps that come to a state in which it is asked")
    void theCaHearsOfEachStepThatAsksIt(StatusStep step) {
        assertThat(step.effects().contains(Effect.CHANGE_STANDING))
                .isEqualTo(step.target().asks().isPresent());
    }

    @Test
    @DisplayName(
            "S-D-07: the holder reports a loss in both modes, a handler only in centralised mode and only of his organisation")
    void whoReportsALoss() {
        for (Mode mode : Mode.values()) {
            assertThat(StatusStep.REPORT_LOSS.refusal(facts(StatusKind.LOSS, mode), StatusMove.actor(Role.APPLICANT)))
                    .isEmpty();
        }
        assertThat(StatusStep.REPORT_LOSS.refusal(
                        facts(StatusKind.LOSS, Mode.CENTRALISED), StatusMove.actor(Role.HANDLER)))
                .isEmpty();
        assertThat(StatusStep.REPORT_LOSS.refusal(
                        facts(StatusKind.LOSS, Mode.SELF_SERVICE), StatusMove.actor(Role.HANDLER)))
                .contains(new StatusRefusal.GuardFailed(StatusStep.REPORT_LOSS, StatusGuard.MAY_REPORT));
    }

    @Test
    @DisplayName("S-D-07: a revocation is asked for by the holder in self-service, by the handler in centralised mode")
    void whoAsksIsDecidedByTheMode() {
        var refused = new StatusRefusal.GuardFailed(StatusStep.ASK, StatusGuard.OWN_CERTIFICATE);
        StatusFacts own = facts(StatusKind.REVOKE, Mode.SELF_SERVICE);
        StatusFacts centralised = facts(StatusKind.REVOKE, Mode.CENTRALISED);
        assertThat(StatusStep.ASK.refusal(own, StatusMove.actor(Role.APPLICANT)))
                .isEmpty();
        assertThat(StatusStep.ASK.refusal(own, StatusMove.actor(Role.HANDLER))).contains(refused);
        assertThat(StatusStep.ASK.refusal(centralised, StatusMove.actor(Role.HANDLER)))
                .isEmpty();
        assertThat(StatusStep.ASK.refusal(centralised, StatusMove.actor(Role.APPLICANT)))
                .contains(refused);
    }

    private static StatusFacts facts(StatusKind kind, Mode mode) {
        return new StatusFacts(
                StatusState.NONE, kind, mode, 7L, StatusMove.HOLDER, null, Map.of(), EnumSet.allOf(StatusGuard.class));
    }

    @Test
    @DisplayName("S-D-02: neither the holder nor who asked decides for the RA, whatever their accounts")
    void whoAskedDoesNotDecide() {
        List<StatusMove> decisions = moves().stream()
                .filter(move -> move.role() == Role.REGISTRAR || move.role() == Role.RA_APPROVER)
                .toList();
        assertThat(decisions).isNotEmpty();
        for (StatusMove move : decisions) {
            String person = StatusMove.actor(move.role()).person();
            for (String[] people : List.of(new String[] {person, "another"}, new String[] {"another", person})) {
                StatusFacts facts = new StatusFacts(
                        move.from(),
                        move.kind(),
                        Mode.SELF_SERVICE,
                        7L,
                        people[0],
                        people[1],
                        Map.of(),
                        EnumSet.allOf(StatusGuard.class));
                assertThat(move.step().refusal(facts, StatusMove.actor(move.role())))
                        .contains(new StatusRefusal.GuardFailed(move.step(), StatusGuard.FRESH_EYES));
            }
        }
    }

    @Test
    @DisplayName("S-D-07: docs/status-requests.md is what the table says")
    void thePageIsWhatTheTableSays() {
        StatusPage.check();
    }
}
