package cn.cegn.ra.bench;

import java.util.List;
import java.util.OptionalDouble;

/** The few statistics that are needed. */
final class Figures {
    private Figures() {}

    /** The smallest value that is not below that share of all values. */
    static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, index));
    }

    /** Empty for no values. */
    static OptionalDouble median(List<Double> values) {
        return values.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(quantile(values, 0.5));
    }
}
