package cn.cegn.ra.bench;

import java.time.Duration;

/** How long to measure. */
final class Settings {
    private Settings() {}

    /** Jobs of one measurement. */
    static int jobs(int usual) {
        return Integer.getInteger("bench.cases", usual);
    }

    static int rounds() {
        return Integer.getInteger("bench.rounds", 3);
    }

    /** Of one measurement of a reference that is measured by time. */
    static Duration reference() {
        return Duration.ofSeconds(Integer.getInteger("bench.seconds", 4));
    }
}
