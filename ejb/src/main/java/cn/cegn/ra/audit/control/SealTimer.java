package cn.cegn.ra.audit.control;

import cn.cegn.ra.audit.boundary.AuditSealer;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Lets the audit trail be sealed, on every node; the chain's lock lets one of them do it. Remembers each checkpoint only when it is committed,
 * and none while the chain is at odds with what is remembered: the anchor that shows it must stay the last.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealTimer {
    private static final Logger LOG = Logger.getLogger(SealTimer.class);
    private static final long WAIT_FOR_TURN = 60_000;

    @Inject
    private AuditSealer sealer;

    @Inject
    private SealWatch watch;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void look() {
        try {
            // First, for the first look after a start: it must not remember what comes after a restored copy.
            watch.compare();
            sealAll(false);
            watch.sealed(true);
        } catch (EJBException | PersistenceException e) {
            watch.sealed(false);
            LOG.warnf("the audit trail could not be sealed and is tried again: %s", e.getMessage());
        }
    }

    /** Seals everything that is committed now, however little. */
    @AccessTimeout(WAIT_FOR_TURN)
    public void sealAll(boolean atOnce) {
        long beyond = 0;
        boolean more = true;
        while (more) {
            Optional<AuditSealer.Sealed> sealed = sealer.seal(beyond, atOnce);
            sealed.map(AuditSealer.Sealed::anchor).ifPresent(watch::remember);
            beyond = sealed.map(AuditSealer.Sealed::lastEventId).orElse(beyond);
            more = sealed.filter(AuditSealer.Sealed::full).isPresent();
        }
    }
}
