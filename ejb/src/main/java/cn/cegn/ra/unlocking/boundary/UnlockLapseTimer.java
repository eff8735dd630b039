package cn.cegn.ra.unlocking.boundary;

import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Looks each half minute for unlockings that have lapsed; each ends in a transaction of its own. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UnlockLapseTimer {
    private static final Logger LOG = Logger.getLogger(UnlockLapseTimer.class);
    private static final int BATCH = 50;

    @Inject
    private UnlockLapses lapses;

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    public void look() {
        lapses.due(BATCH).forEach(this::lapse);
    }

    /** Somebody may act on it at the same instant: then it is not overdue any more. What else goes wrong is tried again at the next look. */
    private void lapse(long id) {
        try {
            lapses.lapse(id);
        } catch (EJBException e) {
            LOG.infof("unlocking %d did not lapse now: %s", id, e.getMessage());
        }
    }
}
