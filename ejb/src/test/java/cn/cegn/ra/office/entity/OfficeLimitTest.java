package cn.cegn.ra.office.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.lifecycle.State;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OfficeLimitTest {
    private static Function<String, Optional<String>> set(Map<String, String> settings) {
        return name -> Optional.ofNullable(settings.get(name));
    }

    @Test
    @DisplayName("S-D-04: the usual amount of each limit lies within its range, and each stay belongs to a state")
    void theUsualAmountsAreInRange() {
        assertThat(OfficeLimit.values())
                .allSatisfy(limit -> assertThat(limit.usual(set(Map.of()))).isBetween(limit.least(), limit.most()));
        assertThat(Arrays.stream(OfficeLimit.values()).filter(OfficeLimit::isOfAStay))
                .allSatisfy(limit -> assertThat(OfficeLimit.stayIn(limit.state().orElseThrow()))
                        .contains(limit));
        assertThat(OfficeLimit.stayIn(State.KEY_PREPARING)).isEmpty();
    }

    @Test
    @DisplayName(
            "S-D-07: without a setting a key is unlocked three times within 30 days, and a request waits for 14 days; each can be set")
    void theLimitsOfUnlockingCanBeSet() {
        assertThat(OfficeLimit.UNLOCK_MOST.usual(set(Map.of()))).isEqualTo(3);
        assertThat(OfficeLimit.UNLOCK_WITHIN.usual(set(Map.of()))).isEqualTo(30);
        assertThat(OfficeLimit.UNLOCK_LAPSE.usual(set(Map.of()))).isEqualTo(14);
        assertThat(OfficeLimit.UNLOCK_MOST.usual(set(Map.of("RA_UNLOCK_MOST", " 1 "))))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("S-D-07: a setting that is no amount within the range is as usual, and named")
    void unusableSettingsAreNamed() {
        var bad = set(Map.of("RA_UNLOCK_MOST", "0", "RA_UNLOCK_WITHIN_DAYS", "a week", "RA_UNLOCK_LAPSE_DAYS", "1000"));
        assertThat(OfficeLimit.unusable(bad))
                .containsExactly("RA_UNLOCK_MOST", "RA_UNLOCK_WITHIN_DAYS", "RA_UNLOCK_LAPSE_DAYS");
        assertThat(OfficeLimit.UNLOCK_MOST.usual(bad)).isEqualTo(3);
        assertThat(OfficeLimit.unusable(set(Map.of()))).isEmpty();
    }
}
