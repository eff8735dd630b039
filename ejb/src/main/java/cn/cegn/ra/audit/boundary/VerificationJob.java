package cn.cegn.ra.audit.boundary;

import cn.cegn.ra.audit.control.ChainReader;
import cn.cegn.ra.audit.control.SealTimer;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import org.jboss.logging.Logger;

/** A verification in the background; nobody's page waits for a million events. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerificationJob {
    private static final Logger LOG = Logger.getLogger(VerificationJob.class);

    @Inject
    private SealTimer timer;

    @Inject
    private ChainReader reader;

    @Inject
    private VerificationRuns runs;

    @Asynchronous
    public void run(long id) {
        try {
            timer.sealAll(true);
        } catch (EJBException e) {
            // What is broken is what the verification shall say.
            LOG.warnf("before verification %d the audit trail could not be sealed: %s", id, e.getMessage());
        }
        try {
            runs.ended(id, reader.verify(seen -> runs.hasSeen(id, seen)));
        } catch (EJBException | PersistenceException | IllegalStateException e) {
            LOG.errorf(e, "verification %d of the audit trail did not come to an end", id);
            runs.failed(id, "STOPPED");
        }
    }
}
