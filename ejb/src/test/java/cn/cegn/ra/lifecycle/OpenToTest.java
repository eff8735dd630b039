package cn.cegn.ra.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page shows. */
class OpenToTest {

    private static Stream<Scene> places() {
        return Cast.places();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    @DisplayName("S2.5-0: a page shows an actor his own steps and nobody else's")
    void nobodySeesTheStepOfAnother(Scene place) {
        for (Role role : Role.values()) {
            List<Step> legal = Oracle.moves().stream()
                    .filter(move -> move.scene().equals(place) && move.role() == role)
                    .map(Move::step)
                    .sorted()
                    .toList();
            assertThat(Step.openTo(place, Cast.actorOf(role)))
                    .extracting(Offer::step)
                    .containsExactlyElementsOf(legal);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S-D-01: a page says which conditions are missing, but not what the act itself will bring")
    void missingConditionsAreShownActsAreNot(Guard guard) {
        for (Move move : Oracle.moves()) {
            Offer offer = offer(move, guard);
            if (move.guards().contains(guard) && guard.kind() != Guard.Kind.ACT) {
                assertThat(offer.missing()).containsExactly(guard);
                assertThat(offer.isFree()).isFalse();
            } else {
                assertThat(offer.isFree()).isTrue();
            }
        }
    }

    private static Offer offer(Move move, Guard guard) {
        return Step.openTo(move.scene().failing(guard), Cast.actorOf(move.role())).stream()
                .filter(offer -> offer.step() == move.step())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("S-D-03: a refusal has a code that a record can keep")
    void aRefusalHasACode() {
        assertThat(new Refusal.GuardFailed(Step.NUMBER, Guard.CLAIMED).code()).isEqualTo("CLAIMED");
        assertThat(new Refusal.WrongState(Step.NUMBER, State.PREPARING).code()).isEqualTo("WrongState");
        assertThat(new Refusal.WrongRole(Step.NUMBER, Role.AUDITOR).code()).isEqualTo("WrongRole");
        assertThat(new Refusal.WrongMode(Step.FORWARD, Mode.SELF_SERVICE).code())
                .isEqualTo("WrongMode");
        assertThat(new Refusal.WrongMedium(Step.ISSUE, Medium.SOFT).code()).isEqualTo("WrongMedium");
    }
}
