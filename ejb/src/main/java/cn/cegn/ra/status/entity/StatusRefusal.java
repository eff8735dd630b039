package cn.cegn.ra.status.entity;

import cn.cegn.ra.lifecycle.Role;

/** Why a step of a status request was not taken: a value, not an exception. */
public sealed interface StatusRefusal {

    StatusStep step();

    /** The request is not where the step begins. */
    record WrongState(StatusStep step, StatusState state) implements StatusRefusal {}

    /** The step belongs to another kind of request. */
    record WrongKind(StatusStep step, StatusKind kind) implements StatusRefusal {}

    /** The step belongs to another role. */
    record WrongRole(StatusStep step, Role role) implements StatusRefusal {}

    /** A condition is not fulfilled. */
    record GuardFailed(StatusStep step, StatusGuard guard) implements StatusRefusal {}

    /** The code of the refusal in audit rows and message keys. */
    default String code() {
        return this instanceof GuardFailed failed
                ? failed.guard().name()
                : getClass().getSimpleName();
    }
}
