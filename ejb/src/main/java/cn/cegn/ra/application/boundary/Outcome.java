package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.entity.Defect;
import cn.cegn.ra.lifecycle.Refusal;
import cn.cegn.ra.lifecycle.State;
import java.util.List;

/** How an attempt to act on a case ended. Everything but {@link Taken} changed nothing except the audit trail. */
public sealed interface Outcome {

    /** Done; the case stands in this state now. */
    record Taken(State state) implements Outcome {}

    /** The table said no. */
    record Refused(Refusal refusal) implements Outcome {}

    /** What was entered has defects, all of them named. */
    record Defective(List<Defect> defects) implements Outcome {}

    /** What was entered breaks a rule of the act; {@code codes} are message keys below {@code refusal.}, all of them at once. */
    record Incomplete(List<String> codes) implements Outcome {}

    /** Somebody else was first: the page shows an older state of the case. */
    record Overtaken() implements Outcome {}

    /** There is no such case for the caller. */
    record NotVisible() implements Outcome {}

    /** The audit row could not be written, so nothing was done (S-D-03). */
    record Unrecorded() implements Outcome {}

    default boolean isTaken() {
        return this instanceof Taken;
    }
}
