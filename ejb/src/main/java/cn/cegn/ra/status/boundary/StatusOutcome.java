package cn.cegn.ra.status.boundary;

import cn.cegn.ra.status.entity.StatusRefusal;
import cn.cegn.ra.status.entity.StatusState;
import java.util.List;

/** How an attempt to move a status request ended. Everything but {@link Taken} changed nothing except the audit trail. */
public sealed interface StatusOutcome {

    /** Done; it stands in this state now. */
    record Taken(StatusState state, long id) implements StatusOutcome {}

    /** The table said no. */
    record Refused(StatusRefusal refusal) implements StatusOutcome {}

    /** What was entered breaks a rule of the act; message keys below {@code refusal.}, all of them at once. */
    record Incomplete(List<String> codes) implements StatusOutcome {
        public Incomplete {
            codes = List.copyOf(codes);
        }
    }

    /** Somebody else was first. */
    record Overtaken() implements StatusOutcome {}

    /** There is no such request, or certificate, for the caller. */
    record NotVisible() implements StatusOutcome {}

    default boolean isTaken() {
        return this instanceof Taken;
    }
}
