package cn.cegn.ra.ca;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on only when the test turns it. */
public final class TurnedClock extends Clock {
    private static final Instant BEGINNING = Instant.parse("2026-11-23T08:00:00Z");

    private volatile Instant now;

    private TurnedClock(Instant beginning) {
        this.now = beginning;
    }

    public TurnedClock() {
        this(BEGINNING);
    }

    /** One that begins between two seconds: certificates know whole ones only. */
    public static TurnedClock withinASecond() {
        return new TurnedClock(BEGINNING.plusMillis(750));
    }

    public void turn(Duration by) {
        now = now.plus(by);
    }

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
        return Clock.fixed(now, zone);
    }
}
