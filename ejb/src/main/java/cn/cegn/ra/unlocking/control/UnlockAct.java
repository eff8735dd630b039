package cn.cegn.ra.unlocking.control;

import cn.cegn.ra.unlocking.entity.UnlockGuard;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import java.util.EnumSet;
import java.util.Set;

/**
 * A step of unlocking, what its contents fulfil, and the document that it leaves.
 *
 * @param document a Java record for the dossier, or null
 */
public record UnlockAct(UnlockStep step, Set<UnlockGuard> fulfilled, Object document) {
    public UnlockAct {
        fulfilled = Set.copyOf(fulfilled);
    }

    public static UnlockAct of(UnlockStep step) {
        return new UnlockAct(step, Set.of(), null);
    }

    /** The same act, fulfilling a guard if the condition holds. */
    public UnlockAct fulfilling(UnlockGuard guard, boolean holds) {
        if (!holds) {
            return this;
        }
        EnumSet<UnlockGuard> more = EnumSet.of(guard);
        more.addAll(fulfilled);
        return new UnlockAct(step, more, document);
    }

    public UnlockAct leaving(Object left) {
        return new UnlockAct(step, fulfilled, left);
    }
}
