package cn.cegn.ra.status.boundary;

import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Looks each half minute for emergency suspensions that are overdue; each is told in a transaction of its own. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatusTimer {
    private static final Logger LOG = Logger.getLogger(StatusTimer.class);
    private static final int BATCH = 50;

    @Inject
    private StatusEscalations escalations;

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    public void look() {
        escalations.due(BATCH).forEach(this::escalate);
    }

    /** Somebody may act on it at the same instant: then it is not overdue any more. What else goes wrong is tried again at the next look. */
    private void escalate(long id) {
        try {
            escalations.escalate(id);
        } catch (EJBException e) {
            LOG.infof("status request %d was not told now: %s", id, e.getMessage());
        }
    }
}
