package cn.cegn.ra.issuance.boundary;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.issuance.control.CaWatch;
import cn.cegn.ra.issuance.entity.CaReport;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * How the CA is, for those who may know it. It is looked at from the server's start on in a thread of its own, so that a CA that is away, or
 * settings that are wrong, keep no page from being shown.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed("ADMINISTRATOR")
public class CaCondition {
    private static final Logger LOG = Logger.getLogger(CaCondition.class);
    private static final int PAUSE_SECONDS = 10;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private CaWatch watch;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentActor current;

    private ScheduledFuture<?> rounds;

    @PostConstruct
    void begin() {
        rounds = scheduler.scheduleWithFixedDelay(this::round, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        rounds.cancel(false);
    }

    /** What was found last; the CA is not asked. */
    public CaReport report() {
        return watch.report();
    }

    /** Asks the CA now; takes as long as it takes to answer, and changes nothing there. */
    public CaReport checkAgain() {
        audit.appendAlone(AuditEntry.by(current.login(), "CHECK_CA", "ca", null));
        watch.look();
        return watch.report();
    }

    /** How many cases wait for a CA that is away; empty while it is there. */
    @RolesAllowed({"ADMINISTRATOR", "REGISTRAR", "RA_APPROVER"})
    public OptionalLong waiting() {
        return watch.waiting();
    }

    /** Whatever fails in one round, the next one comes: an exception would end them all. */
    private void round() {
        try {
            watch.round();
        } catch (RuntimeException e) {
            LOG.warn("the CA could not be looked at", e);
        }
    }
}
