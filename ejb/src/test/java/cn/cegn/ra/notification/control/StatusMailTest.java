package cn.cegn.ra.notification.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.notification.entity.Situation;
import cn.cegn.ra.notification.entity.Template;
import cn.cegn.ra.status.entity.StatusStep;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who hears what of a status request. */
class StatusMailTest {
    private static List<Effect> told() {
        return Stream.concat(
                        Arrays.stream(StatusStep.values()).flatMap(step -> step.effects().stream()),
                        Stream.of(Effect.TELL_STATUS_DELAYED))
                .filter(new NotificationCourier().carries()::contains)
                .distinct()
                .toList();
    }

    private static Situation situation(Effect effect) {
        return Situation.of(effect, State.IN_USE).orElseThrow();
    }

    @Test
    @DisplayName(
            "S-D-07: each step of a status request that tells somebody has its mail, without the case's time limit")
    void eachIsTold() {
        assertThat(told())
                .extracting(StatusMailTest::situation)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Situation.values())
                        .filter(Situation::isOfStatus)
                        .toList());
        assertThat(told()).allSatisfy(effect -> {
            assertThat(situation(effect).isCallToAct()).isFalse();
            assertThat(Template.of(situation(effect)).shipped()).isNotNull();
        });
    }

    @Test
    @DisplayName(
            "S-D-07: customer and holder hear how it stands, approvers what is overdue, administrators that the CA is away")
    void toWhom() {
        assertThat(told()).allSatisfy(effect -> {
            Role expected = switch (effect) {
                case TELL_STATUS_OVERDUE -> Role.RA_APPROVER;
                case TELL_STATUS_DELAYED -> Role.ADMINISTRATOR;
                default -> Role.HANDLER;
            };
            assertThat(Recipients.role(effect, Mode.CENTRALISED)).isEqualTo(expected);
            assertThat(situation(effect).isToldToTheHolder()).isEqualTo(expected == Role.HANDLER);
        });
        assertThat(situation(Effect.TELL_STATUS_HELD).page(7)).isEqualTo("/certificates");
        assertThat(situation(Effect.TELL_STATUS_OVERDUE).page(7)).isEqualTo("/status-requests");
        assertThat(situation(Effect.TELL_STATUS_DELAYED).page(7)).isEqualTo("/admin/ca");
    }
}
