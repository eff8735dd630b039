package cn.cegn.ra.lifecycle;

import static cn.cegn.ra.lifecycle.State.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table as a graph, walked by taking every step that is open. */
class LifeTest {
    private static final Set<State> ENDS = EnumSet.of(IN_USE, WITHDRAWN, REFUSED_BY_ORG, NOT_ACCEPTED, NOT_ISSUED);
    private static final Set<State> CENTRALISED_ONLY =
            EnumSet.of(INTERNAL_REVIEW, ORG_APPROVED, REFUSED_BY_ORG, DISTRIBUTED);
    private static final Set<State> USB_KEY_ONLY = EnumSet.of(KEY_PREPARING, KEY_READY, KEY_FAILED, WRITE_FAILED);

    /** Ways out that are not the business of the one who moves next. */
    private static final Set<Step> EXITS = EnumSet.of(Step.WITHDRAW, Step.DECLINE);

    private static Stream<Arguments> lives() {
        return Arrays.stream(Mode.values())
                .flatMap(mode -> Arrays.stream(Medium.values()).map(medium -> Arguments.of(mode, medium)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("lives")
    @DisplayName("S2.1-10, S2.3-2: every state is reached in the modes and media where it exists, and nowhere else")
    void everyStateIsReachedWhereItExists(Mode mode, Medium medium) {
        Set<State> expected = EnumSet.allOf(State.class);
        if (mode == Mode.SELF_SERVICE) {
            expected.removeAll(CENTRALISED_ONLY);
        }
        if (medium == Medium.SOFT) {
            expected.removeAll(USB_KEY_ONLY);
        }
        assertThat(Walk.from(Scene.at(PREPARING, mode, medium))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("lives")
    @DisplayName("S-D-01: a case ends where it may end; from everywhere else a way leads to an end")
    void everyStateHasAWayOut(Mode mode, Medium medium) {
        assertThat(EnumSet.allOf(State.class)).filteredOn(State::isEnd).containsExactlyInAnyOrderElementsOf(ENDS);
        for (State state : Walk.inhabited(mode, medium)) {
            Set<State> next = Walk.from(Scene.at(state, mode, medium));
            if (state.isEnd()) {
                assertThat(next).as("after %s", state).containsExactly(state);
            } else {
                assertThat(next).as("after %s", state).contains(IN_USE);
            }
        }
    }

    /** Not the dossier: it is made of what the earlier steps recorded, so it can be completed, not lost. */
    private static Stream<Guard> facts() {
        return Arrays.stream(Guard.values())
                .filter(guard -> guard.kind() == Guard.Kind.FACT && guard != Guard.DOSSIER_COMPLETE);
    }

    @ParameterizedTest
    @MethodSource("facts")
    @DisplayName("S-D-01: whatever fact is lost for good, every state still has a way to an end")
    void aLostFactIsNoDeadEnd(Guard guard) {
        lives().forEach(life -> {
            Mode mode = (Mode) life.get()[0];
            Medium medium = (Medium) life.get()[1];
            for (State state : Walk.inhabited(mode, medium)) {
                assertThat(Walk.from(Scene.at(state, mode, medium).failing(guard)))
                        .as("%s without %s (%s, %s)", state, guard, mode, medium)
                        .containsAnyElementsOf(ENDS);
            }
        });
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("lives")
    @DisplayName("S2.5-0, S2.6-0, S2.7-0, S2.9-1: no way to use leads around a state of the document's order")
    void nothingIsSkipped(Mode mode, Medium medium) {
        Set<State> order = EnumSet.range(RECEIVED, MATERIAL_CONFIRMED);
        order.addAll(EnumSet.range(IDENTITY_CONFIRMED, CONFORMITY_CONFIRMED));
        order.addAll(EnumSet.of(ISSUING, ISSUED, MADE, MAKING_RECORDED, PACKED, RECEIPT_CONFIRMED, DELIVERY_RECORDED));
        order.add(ACCEPTED);
        if (mode == Mode.CENTRALISED) {
            order.addAll(EnumSet.of(INTERNAL_REVIEW, ORG_APPROVED, DISTRIBUTED));
        }
        if (medium == Medium.USB_KEY) {
            order.addAll(EnumSet.of(KEY_PREPARING, KEY_READY));
        }
        for (State state : order) {
            assertThat(Walk.around(Scene.at(PREPARING, mode, medium), EnumSet.of(state)))
                    .as("around %s", state)
                    .doesNotContain(IN_USE);
        }
        assertThat(Walk.around(Scene.at(PREPARING, mode, medium), EnumSet.of(DISPATCHED, HANDED_OVER)))
                .as("without dispatch or hand-over")
                .doesNotContain(RECEIPT_CONFIRMED);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("lives")
    @DisplayName("S-D-04: each state says who moves next, and it is he whose steps lead on")
    void eachStateSaysWhoMovesNext(Mode mode, Medium medium) {
        for (State state : Walk.inhabited(mode, medium)) {
            Scene scene = Scene.at(state, mode, medium);
            Set<Role> movers = Arrays.stream(Step.values())
                    .filter(scene::allows)
                    .filter(step -> !EXITS.contains(step))
                    .map(Step::role)
                    .collect(Collectors.toSet());
            assertThat(state.mover(mode).map(Set::of).orElse(Set.of()))
                    .as("mover of %s", state)
                    .isEqualTo(movers);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("lives")
    @DisplayName("S2.1-10: a case stands only in stages that exist in its mode")
    void aCaseStandsOnlyInStagesOfItsMode(Mode mode, Medium medium) {
        assertThat(Walk.inhabited(mode, medium)).allMatch(state -> state.stage().appliesTo(mode));
    }
}
