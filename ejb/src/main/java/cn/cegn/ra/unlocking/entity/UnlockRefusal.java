package cn.cegn.ra.unlocking.entity;

import cn.cegn.ra.lifecycle.Role;

/** Why a step of unlocking was not taken: a value, not an exception. */
public sealed interface UnlockRefusal {

    UnlockStep step();

    /** The unlocking is not where the step begins. */
    record WrongState(UnlockStep step, UnlockState state) implements UnlockRefusal {}

    /** The step belongs to another role. */
    record WrongRole(UnlockStep step, Role role) implements UnlockRefusal {}

    /** A condition is not fulfilled. */
    record GuardFailed(UnlockStep step, UnlockGuard guard) implements UnlockRefusal {}

    /** The code of the refusal in audit rows and message keys. */
    default String code() {
        return this instanceof GuardFailed failed
                ? failed.guard().name()
                : getClass().getSimpleName();
    }
}
