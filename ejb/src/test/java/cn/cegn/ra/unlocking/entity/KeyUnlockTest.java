package cn.cegn.ra.unlocking.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyUnlockTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:06:00Z");
    private static final Set<UnlockGuard> ALL = EnumSet.allOf(UnlockGuard.class);

    private final KeyUnlock unlock = new KeyUnlock(
            "U-000001",
            new UnlockView.Subject(11, 1, "A1", "K-000001", Mode.SELF_SERVICE, 7L, UnlockMove.HOLDER),
            UnlockCause.LOCKED,
            null);

    private Optional<UnlockRefusal> take(UnlockStep step) {
        return take(step, UnlockMove.actor(step.roles().get(0)));
    }

    private Optional<UnlockRefusal> take(UnlockStep step, Actor actor) {
        return unlock.take(step, actor, ALL, NOW);
    }

    @Test
    @DisplayName("S-D-07: the whole way, from asking to the told PIN; the key is held by it until then")
    void theWholeWay() {
        for (UnlockStep step : new UnlockStep[] {
            UnlockStep.REQUEST,
            UnlockStep.CONFIRM_IDENTITY,
            UnlockStep.APPROVE,
            UnlockStep.UNLOCK,
            UnlockStep.RECORD_UNLOCKED,
            UnlockStep.HAND_BACK,
            UnlockStep.TELL_PIN
        }) {
            assertThat(take(step)).as(step.name()).isEmpty();
            assertThat(unlock.openKey()).isEqualTo(step == UnlockStep.TELL_PIN ? null : "A1");
        }
        assertThat(unlock.state()).isEqualTo(UnlockState.CLOSED);
        assertThat(unlock.view().asked().person()).isEqualTo(UnlockMove.HOLDER);
    }

    @Test
    @DisplayName("S-D-02: who confirmed the identity does not approve, by whatever account; another person does")
    void theSecondPersonIsAnother() {
        take(UnlockStep.REQUEST);
        take(UnlockStep.CONFIRM_IDENTITY);
        Actor registrarAsApprover =
                new Actor("another account", UnlockMove.actor(Role.REGISTRAR).person(), "某某", Role.RA_APPROVER, null);

        assertThat(take(UnlockStep.APPROVE, registrarAsApprover))
                .contains(new UnlockRefusal.GuardFailed(UnlockStep.APPROVE, UnlockGuard.FRESH_EYES));
        assertThat(take(UnlockStep.APPROVE)).isEmpty();
        assertThat(take(UnlockStep.UNLOCK, registrarAsApprover))
                .contains(new UnlockRefusal.GuardFailed(UnlockStep.UNLOCK, UnlockGuard.FRESH_EYES));
    }

    @Test
    @DisplayName("S-D-07: a refused step changes nothing")
    void aRefusedStepChangesNothing() {
        take(UnlockStep.REQUEST);
        UnlockView before = unlock.view();
        assertThat(unlock.take(UnlockStep.CONFIRM_IDENTITY, UnlockMove.actor(Role.REGISTRAR), Set.of(), NOW))
                .isPresent();
        assertThat(unlock.view()).isEqualTo(before);
    }
}
