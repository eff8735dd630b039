package cn.cegn.ra.certificate.boundary;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.certificate.control.NewestCrl;
import cn.cegn.ra.certificate.entity.ComparedStanding;
import cn.cegn.ra.identity.boundary.CurrentActor;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Compares each certificate with the CA's CRL, once a night and when an administrator wants it (S-D-07). No transaction is open while the CA is asked. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReconciliationJob {
    private static final Logger LOG = Logger.getLogger(ReconciliationJob.class);
    private static final int PAGE = 1000;

    @Inject
    private Reconciliation book;

    @Inject
    private NewestCrl crl;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** Of several nodes the first one does it. */
    @Schedule(hour = "2", minute = "30", second = "0", persistent = false)
    public void night() {
        try {
            run(LocalDate.ofInstant(clock.instant(), clock.getZone()).toString());
        } catch (EJBException e) {
            LOG.infof("register and CA are compared by another node, or were not: %s", e.getMessage());
        }
    }

    @RolesAllowed("ADMINISTRATOR")
    public void now() {
        String key = clock.instant().toString();
        audit.appendAlone(AuditEntry.by(current.login(), "RECONCILE", "reconciliation", key));
        run(key);
    }

    private void run(String key) {
        if (!book.begin(key)) {
            return;
        }
        Optional<X509CRL> newest = crl.get();
        Instant crlOf = newest.map(known -> known.getThisUpdate().toInstant()).orElse(null);
        book.end(key, crlOf, newest.isEmpty() ? 0 : compare(key, newest, crlOf));
    }

    private long compare(String key, Optional<X509CRL> newest, Instant crlOf) {
        long looked = 0;
        long after = 0;
        List<ComparedStanding> page = book.after(after, PAGE);
        while (!page.isEmpty()) {
            page.forEach(row -> row.against(
                            NewestCrl.listing(newest, row.serialNumber(), row.issuer()), crlOf, clock.instant())
                    .ifPresent(finding -> book.settle(key, row, finding)));
            looked += page.size();
            after = page.get(page.size() - 1).id();
            page = book.after(after, PAGE);
        }
        LOG.infof("register and CA were compared: %d certificates", looked);
        return looked;
    }
}
