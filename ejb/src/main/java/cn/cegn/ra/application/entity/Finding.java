package cn.cegn.ra.application.entity;

import java.util.List;

/**
 * One thing that is wrong with one value.
 *
 * @param details fill the message's placeholders; never the value itself
 */
public record Finding(Problem problem, List<String> details) {
    public Finding {
        details = List.copyOf(details);
    }

    static List<Finding> none() {
        return List.of();
    }

    static List<Finding> one(Problem problem, Object... details) {
        return List.of(of(problem, details));
    }

    static Finding of(Problem problem, Object... details) {
        return new Finding(
                problem, List.of(details).stream().map(String::valueOf).toList());
    }
}
