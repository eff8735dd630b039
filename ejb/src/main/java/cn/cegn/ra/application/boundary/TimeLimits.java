package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.control.StateLimits;
import cn.cegn.ra.lifecycle.Stage;
import cn.cegn.ra.lifecycle.State;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How long the stages of a case may take (S-D-04), as it is promised to who applies. */
@Stateless
@PermitAll
public class TimeLimits {
    /** Where a case stands at the RA if nothing goes wrong and nothing is missing. */
    private static final Set<State> STRAIGHT_WAY = EnumSet.of(
            State.NUMBERED,
            State.MATERIAL_CONFIRMED,
            State.IDENTITY_CONFIRMED,
            State.REGISTERED,
            State.REGISTRATION_RECORDED,
            State.IN_APPROVAL,
            State.SECOND_REVIEWED,
            State.CONFORMITY_CONFIRMED,
            State.KEY_READY,
            State.MADE,
            State.MAKING_RECORDED,
            State.PACKED);

    @Inject
    private StateLimits limits;

    /** Working days that the RA has for each of its stages, in their order; a state without a limit adds none. */
    public Map<Stage, Integer> workingDaysAtRa() {
        Map<Stage, Integer> days = new EnumMap<>(Stage.class);
        STRAIGHT_WAY.forEach(
                state -> limits.workingDays(state).ifPresent(each -> days.merge(state.stage(), each, Integer::sum)));
        return days;
    }
}
