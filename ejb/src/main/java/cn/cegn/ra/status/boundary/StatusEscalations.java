package cn.cegn.ra.status.boundary;

import cn.cegn.ra.status.control.StatusAct;
import cn.cegn.ra.status.control.StatusActs;
import cn.cegn.ra.status.control.StatusRegister;
import cn.cegn.ra.status.entity.StatusStep;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Emergency suspensions that wait too long for their second person: all RA approvers are told, once (S-D-07). */
@Stateless
@PermitAll
public class StatusEscalations {
    @Inject
    private StatusRegister register;

    @Inject
    private StatusActs acts;

    /** Which are overdue, at most that many. */
    public List<Long> due(int most) {
        return register.overdue(most);
    }

    /** Tells of one, unless somebody moved it meanwhile. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void escalate(long id) {
        register.find(id)
                .filter(register::isOverdue)
                .ifPresent(request -> acts.takeOfSystem(request, StatusAct.of(StatusStep.ESCALATE)));
    }
}
