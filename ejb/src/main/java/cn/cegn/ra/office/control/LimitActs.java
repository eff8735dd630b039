package cn.cegn.ra.office.control;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.office.entity.LimitFault;
import cn.cegn.ra.office.entity.LimitWish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** The record of what an administrator did with a limit. */
@ApplicationScoped
public class LimitActs {
    private static final String ACT = "CHANGE_LIMIT";
    private static final String OBJECT = "limit_change";

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentActor current;

    @Inject
    private Event<LimitTable.Changed> happened;

    public String account() {
        return current.login();
    }

    /** @param before what counted until now at the time from which the change counts */
    public void changed(LimitWish wish, int before) {
        audit.append(row(wish).moving(String.valueOf(before), wish.amount().strip()));
        happened.fire(new LimitTable.Changed(wish.limit()));
    }

    public void refused(LimitWish wish, LimitFault why) {
        audit.append(row(wish).ended(AuditEntry.Outcome.REFUSED, why.name()));
    }

    private AuditEntry row(LimitWish wish) {
        return AuditEntry.by(account(), ACT, OBJECT, wish.limit());
    }
}
