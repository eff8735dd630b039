package cn.cegn.ra.lifecycle;

/** Why a step was not taken. A value, not an exception: a refusal is a normal answer of the table. */
public sealed interface Refusal {

    Step step();

    /** The case is not where the step begins: somebody was quicker, or the step comes later. */
    record WrongState(Step step, State state) implements Refusal {}

    /** The step belongs to another role. */
    record WrongRole(Step step, Role role) implements Refusal {}

    /** The step does not exist in this mode. */
    record WrongMode(Step step, Mode mode) implements Refusal {}

    /** The step does not exist for this medium. */
    record WrongMedium(Step step, Medium medium) implements Refusal {}

    /** A condition is not fulfilled. */
    record GuardFailed(Step step, Guard guard) implements Refusal {}

    /** The code of the refusal in audit rows and message keys. */
    default String code() {
        if (this instanceof GuardFailed failed) {
            return failed.guard().name();
        }
        return getClass().getSimpleName();
    }
}
