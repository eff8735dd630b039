package cn.cegn.ra.lifecycle;

/**
 * Where a step begins.
 *
 * @param mode the mode in which it begins there, or null for both
 */
public record Origin(State state, Mode mode) {
    boolean fits(CaseFacts facts) {
        return facts.state() == state && isIn(facts.mode());
    }

    public boolean isIn(Mode other) {
        return mode == null || mode == other;
    }
}
