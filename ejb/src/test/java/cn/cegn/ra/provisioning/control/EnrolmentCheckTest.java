package cn.cegn.ra.provisioning.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.provisioning.SampleRequests;
import cn.cegn.ra.token.enrolment.StationCode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EnrolmentCheckTest {
    private Instant now = Instant.parse("2026-11-23T06:06:00Z");

    @Test
    @DisplayName("S2.6-5: a station is certified for a key that signed the request itself, and for nothing else")
    void theRequestIsProved() {
        assertThat(EnrolmentCheck.keyOf(SampleRequests.request())).isPresent();
        assertThat(EnrolmentCheck.keyOf(SampleRequests.request(SampleRequests.pair(), SampleRequests.pair())))
                .isEmpty();
        assertThat(EnrolmentCheck.keyOf(new byte[] {1, 2})).isEmpty();
        assertThat(EnrolmentCheck.keyOf(null)).isEmpty();
    }

    @Test
    @DisplayName("S2.6-5: a missing secret is nobody's code")
    void aMissingSecretIsNoCode() {
        assertThat(EnrolmentCheck.digest(null)).isEqualTo(StationCode.digestOf(""));
        assertThat(EnrolmentCheck.isDigest(null)).isFalse();
        assertThat(EnrolmentCheck.isDigest(StationCode.digestOf("x"))).isTrue();
    }

    @Test
    @DisplayName("S2.6-5: after many wrong codes nobody is heard for a while")
    void guessingIsSlow() {
        RefusedTries tries = new RefusedTries(new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
        IntStream.range(0, RefusedTries.MOST).forEach(each -> tries.note());
        assertThat(tries.areTooMany()).isTrue();
        now = now.plus(RefusedTries.WINDOW).plusSeconds(1);
        assertThat(tries.areTooMany()).isFalse();
    }
}
