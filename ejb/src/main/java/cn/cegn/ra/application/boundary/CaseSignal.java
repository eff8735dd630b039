package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.State;
import java.util.EnumSet;
import java.util.Set;

/**
 * That a case changed, and whose lists show it differently now: nothing of what it holds.
 *
 * @param movers roles that moved next before, or do now
 */
public record CaseSignal(long application, Long organization, String applicant, Set<Role> movers) {
    public CaseSignal {
        movers = Set.copyOf(movers);
    }

    /** A case that went from one state to another. */
    public static CaseSignal of(CaseView before, State after) {
        EnumSet<Role> movers = EnumSet.noneOf(Role.class);
        before.state().mover(before.mode()).ifPresent(movers::add);
        after.mover(before.mode()).ifPresent(movers::add);
        return new CaseSignal(
                before.id(), before.parties().organization(), before.parties().applicant(), movers);
    }
}
