package cn.cegn.ra.application.control;

import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.State;
import java.util.EnumSet;
import java.util.Set;

/** From which state on whom a case concerns. */
final class CaseScope {
    /** Before the RA: prepared, reviewed in the organisation, or ended there. */
    private static final Set<State> BEFORE_RA = EnumSet.of(
            State.PREPARING,
            State.INTERNAL_REVIEW,
            State.ORG_APPROVED,
            State.REFUSED_BY_ORG,
            State.RETURNED,
            State.WITHDRAWN);

    private CaseScope() {}

    /** The handler has no part in self-service cases (S2.1-7), and none in a case that its applicant has not yet submitted. */
    static boolean handlerSees(State state, Mode mode) {
        return mode == Mode.CENTRALISED && state != State.PREPARING;
    }

    /** A case that was numbered stays the RA's concern when it is returned or withdrawn. */
    static boolean reachedRa(State state, String acceptanceNumber) {
        return !BEFORE_RA.contains(state) || acceptanceNumber != null;
    }
}
