package cn.cegn.ra.application.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.SampleForms;
import cn.cegn.ra.identity.entity.AddressTries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PublicAskingTest {
    private static final class Watch extends Clock {
        private Instant now = Instant.parse("2026-11-23T06:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    @DisplayName("S-D-04: an address asks ten times an hour for a case's progress, then it waits; others do not")
    void tenTriesAnHour() {
        Watch watch = new Watch();
        AddressTries tries = new AddressTries(watch);
        for (int i = 0; i < AddressTries.MOST; i++) {
            assertThat(tries.permit("192.0.2.1")).isTrue();
        }
        assertThat(tries.permit("192.0.2.1")).isFalse();
        assertThat(tries.permit("192.0.2.2")).isTrue();
        watch.now = watch.now.plus(Duration.ofHours(1));
        assertThat(tries.permit("192.0.2.1")).isTrue();
    }

    @Test
    @DisplayName("S-D-04: the second item is the end of the applicant's or the handler's mobile, all four digits of it")
    void secondItem() {
        assertThat(SecondItem.matches(SampleForms.person(), "8000")).isTrue();
        assertThat(SecondItem.matches(SampleForms.person(), "9000")).isTrue();
        assertThat(SecondItem.matches(SampleForms.personAlone(), "9000")).isFalse();
        assertThat(SecondItem.matches(SampleForms.person(), "000")).isFalse();
        assertThat(SecondItem.matches(FormEntries.EMPTY, "")).isFalse();
        assertThat(SecondItem.matches(FormEntries.EMPTY, "----")).isFalse();
        assertThat(SecondItem.matches(SampleForms.person(), null)).isFalse();
    }
}
