package cn.cegn.ra.status.control;

import cn.cegn.ra.status.entity.StatusGuard;
import cn.cegn.ra.status.entity.StatusStep;
import java.util.EnumSet;
import java.util.Set;

/**
 * A step of a status request, what its contents fulfil, and the document that it leaves.
 *
 * @param document a Java record for the dossier, or null
 */
public record StatusAct(StatusStep step, Set<StatusGuard> fulfilled, Object document) {
    public StatusAct {
        fulfilled = Set.copyOf(fulfilled);
    }

    public static StatusAct of(StatusStep step) {
        return new StatusAct(step, Set.of(), null);
    }

    /** The same act, fulfilling a guard if the condition holds. */
    public StatusAct fulfilling(StatusGuard guard, boolean holds) {
        if (!holds) {
            return this;
        }
        EnumSet<StatusGuard> more = EnumSet.of(guard);
        more.addAll(fulfilled);
        return new StatusAct(step, more, document);
    }

    public StatusAct leaving(Object left) {
        return new StatusAct(step, fulfilled, left);
    }
}
