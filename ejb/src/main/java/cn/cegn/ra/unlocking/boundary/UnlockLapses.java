package cn.cegn.ra.unlocking.boundary;

import cn.cegn.ra.unlocking.control.UnlockAct;
import cn.cegn.ra.unlocking.control.UnlockActs;
import cn.cegn.ra.unlocking.control.UnlockRegister;
import cn.cegn.ra.unlocking.entity.UnlockLapse;
import cn.cegn.ra.unlocking.entity.UnlockStep;
import cn.cegn.ra.unlocking.entity.UnlockView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Ends the unlockings that nobody moved for too long: an identity that was confirmed weeks ago opens no key (S-D-07). */
@Stateless
@PermitAll
public class UnlockLapses {
    @Inject
    private UnlockRegister register;

    @Inject
    private UnlockActs acts;

    /** Which have lapsed, at most that many. */
    public List<Long> due(int most) {
        return register.overdue(most);
    }

    /** Ends one, unless somebody moved it meanwhile. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void lapse(long id) {
        register.find(id).filter(register::isOverdue).ifPresent(unlock -> {
            UnlockView view = unlock.view();
            acts.takeOfSystem(
                    unlock,
                    UnlockAct.of(UnlockStep.LAPSE).leaving(new UnlockLapse(view.number(), view.state(), view.since())),
                    lapsed -> {});
        });
    }
}
