package cn.cegn.ra.unlocking.boundary;

import cn.cegn.ra.unlocking.entity.UnlockRefusal;
import cn.cegn.ra.unlocking.entity.UnlockState;
import java.util.List;

/** How an attempt to move an unlocking ended. Everything but {@link Taken} changed nothing except the audit trail. */
public sealed interface UnlockOutcome {

    /** Done; it stands in this state now. */
    record Taken(UnlockState state, long id) implements UnlockOutcome {}

    /** The table said no. */
    record Refused(UnlockRefusal refusal) implements UnlockOutcome {}

    /** What was entered breaks a rule of the act; message keys below {@code refusal.}, all of them at once. */
    record Incomplete(List<String> codes) implements UnlockOutcome {
        public Incomplete {
            codes = List.copyOf(codes);
        }
    }

    /** Somebody else was first. */
    record Overtaken() implements UnlockOutcome {}

    /** There is no such unlocking, or key, for the caller. */
    record NotVisible() implements UnlockOutcome {}

    default boolean isTaken() {
        return this instanceof Taken;
    }
}
