package cn.cegn.ra.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ActivationTokenTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration LIFE = Duration.ofDays(3);
    private final ActivationToken token = new ActivationToken("zhang.wei", LinkPurpose.INVITATION, NOW, LIFE);

    @Test
    @DisplayName("S-D-02: a link counts for 72 hours from its mail, and not a moment longer")
    void aLinkExpires() {
        Instant mailed = NOW.plus(Duration.ofHours(5));
        token.issue(mailed, LIFE);
        assertThat(token.state(mailed.plus(LIFE).minusSeconds(1))).isEqualTo(ActivationState.OPEN);
        assertThat(token.state(mailed.plus(LIFE))).isEqualTo(ActivationState.EXPIRED);
    }

    @Test
    @DisplayName("S-D-02: a link counts once")
    void aLinkCountsOnce() {
        token.issue(NOW, LIFE);
        token.use(NOW);
        assertThat(token.state(NOW)).isEqualTo(ActivationState.USED);
        assertThatIllegalStateException().isThrownBy(() -> token.use(NOW));
    }

    @Test
    @DisplayName("S-D-02: a link that was replaced or is too old sets no password")
    void aReplacedLinkIsVoid() {
        token.issue(NOW, LIFE);
        assertThatIllegalStateException().isThrownBy(() -> token.use(NOW.plus(LIFE)));
        token.replaced(NOW);
        assertThat(token.state(NOW)).isEqualTo(ActivationState.VOIDED);
        assertThatIllegalStateException().isThrownBy(() -> token.use(NOW));
    }

    @Test
    @DisplayName("S-D-02: a mail that was not sent is tried again with a new token, one that was sent is not")
    void aMailIsNotLost() {
        ActivationSecret first = token.issue(NOW, LIFE);
        assertThat(token.isToMail(NOW)).isFalse();
        Instant later = NOW.plus(ActivationToken.MAIL_PAUSE);
        assertThat(token.isToMail(later)).isTrue();
        assertThat(token.issue(later, LIFE).digest()).isNotEqualTo(first.digest());
        token.mailed(later);
        assertThat(token.isToMail(later.plus(LIFE))).isFalse();
    }

    @Test
    @DisplayName("S-D-08: a token shows itself to nobody; what is kept of it is its SHA-256")
    void aTokenIsSecret() {
        ActivationSecret secret = ActivationSecret.random();
        assertThat(secret.text())
                .hasSize(43)
                .isNotEqualTo(ActivationSecret.random().text());
        assertThat(secret.toString()).doesNotContain(secret.text());
        assertThat(new ActivationSecret("abc").digest())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
