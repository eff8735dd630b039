package cn.cegn.ra.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

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

    /** Flags of the JVM for a trial, besides those that the server has when it is run: a figure with any is not the product's. */
    static List<String> flags() {
        return Stream.of(System.getProperty("bench.flags", "").split(" ", -1))
                .filter(flag -> !flag.isBlank())
                .toList();
    }
}
