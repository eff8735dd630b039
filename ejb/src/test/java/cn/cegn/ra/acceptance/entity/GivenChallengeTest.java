package cn.cegn.ra.acceptance.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GivenChallengeTest {
    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

    private final Challenge challenge = Challenge.fresh("RA-2026-000001", "0A", NOW.plus(Duration.ofHours(1)));
    private final GivenChallenge given = new GivenChallenge(17, challenge, NOW);

    @Test
    @DisplayName("S2.8-2: a challenge stands until its end, and is handed out again while half of its time is left")
    void challengesEnd() {
        assertThat(given.isOpen(NOW.plus(Duration.ofMinutes(59)))).isTrue();
        assertThat(given.isOpen(NOW.plus(Duration.ofHours(1)))).isFalse();
        assertThat(given.isFresh(NOW.plus(Duration.ofMinutes(29)))).isTrue();
        assertThat(given.isFresh(NOW.plus(Duration.ofMinutes(31)))).isFalse();
    }

    @Test
    @DisplayName("S2.8-2: a challenge that was closed counts no more, and it is of one certificate")
    void closedChallengesAreOver() {
        given.close(NOW);
        assertThat(given.isOpen(NOW)).isFalse();
        assertThat(given.isFor("0A")).isTrue();
        assertThat(given.isFor("0B")).isFalse();
    }

    @Test
    @DisplayName("S2.8-2: the text that is signed names case, certificate and end, and no two are alike")
    void textsDiffer() {
        assertThat(challenge.text())
                .contains("case: RA-2026-000001\n", "serial: 0A\n", "until: 2026-11-27T09:00:00Z\n");
        assertThat(given.challenge("RA-2026-000001")).isEqualTo(challenge);
        assertThat(Challenge.fresh("RA-2026-000001", "0A", NOW).nonce()).isNotEqualTo(challenge.nonce());
    }

    @Test
    @DisplayName("S2.8-2: a proof is asked for only where the setting says so; what can not be used is named")
    void settingsAreRead() {
        assertThat(rule(Map.of())).isEqualTo(new ProofRule(false, Duration.ofMinutes(60)));
        assertThat(rule(Map.of(ProofRule.PROOF, "required", ProofRule.LIFE, "5")))
                .isEqualTo(new ProofRule(true, Duration.ofMinutes(5)));
        assertThat(rule(Map.of(ProofRule.PROOF, "perhaps", ProofRule.LIFE, "0")))
                .isEqualTo(new ProofRule(false, Duration.ofMinutes(60)));
        Map<String, String> wrong = Map.of(ProofRule.PROOF, "perhaps", ProofRule.LIFE, "0");
        assertThat(ProofRule.unusable(name -> Optional.ofNullable(wrong.get(name))))
                .containsExactly(ProofRule.PROOF, ProofRule.LIFE);
    }

    private static ProofRule rule(Map<String, String> settings) {
        return ProofRule.of(name -> Optional.ofNullable(settings.get(name)));
    }
}
