package cn.cegn.ra.lifecycle;

import java.util.List;

/**
 * A step that stands open to an actor.
 *
 * @param missing the guards that are not fulfilled yet: the page shows the step with these reasons beside it
 */
public record Offer(Step step, List<Guard> missing) {
    public Offer {
        missing = List.copyOf(missing);
    }

    public boolean isFree() {
        return missing.isEmpty();
    }
}
