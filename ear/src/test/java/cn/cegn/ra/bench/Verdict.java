package cn.cegn.ra.bench;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What a benchmark came to.
 *
 * @param ratio thing to reference; empty if nothing could be compared
 * @param relation how the ratio should stand to the goal, {@code >=} or {@code <=}
 */
record Verdict(String name, OptionalDouble ratio, String relation, double goal) {
    static Verdict atLeast(String name, OptionalDouble ratio, double goal) {
        return new Verdict(name, ratio, ">=", goal);
    }

    static Verdict atMost(String name, OptionalDouble ratio, double goal) {
        return new Verdict(name, ratio, "<=", goal);
    }

    /** The benchmark's last line. */
    String line() {
        return ratio.isPresent()
                ? String.format(
                        Locale.ROOT, "bench %s: ratio %.2f goal %s %.2f", name, ratio.getAsDouble(), relation, goal)
                : "bench " + name + ": no ratio, there was no round without an error";
    }
}
