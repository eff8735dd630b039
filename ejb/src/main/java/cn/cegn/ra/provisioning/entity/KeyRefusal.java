package cn.cegn.ra.provisioning.entity;

import cn.cegn.ra.lifecycle.Role;

/** Why a key was not moved. A value, not an exception. */
public sealed interface KeyRefusal {

    KeyStep step();

    /** The key is not where the move begins. */
    record WrongState(KeyStep step, KeyState state) implements KeyRefusal {}

    /** The move belongs to another role. */
    record WrongRole(KeyStep step, Role role) implements KeyRefusal {}

    /** A condition is not fulfilled. */
    record GuardFailed(KeyStep step, KeyGuard guard) implements KeyRefusal {}

    /** The code of the refusal in audit rows and, below {@code key.refusal.}, in messages. */
    default String code() {
        if (this instanceof GuardFailed failed) {
            return failed.guard().name();
        }
        return getClass().getSimpleName();
    }
}
