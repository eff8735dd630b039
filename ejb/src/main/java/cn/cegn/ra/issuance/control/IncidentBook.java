package cn.cegn.ra.issuance.control;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.issuance.entity.CaIncident;
import cn.cegn.ra.issuance.entity.CaIncidentView;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.outbox.boundary.Courier.Wakeup;
import cn.cegn.ra.outbox.boundary.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * What the CA refused or did otherwise than ordered (S2.6-4). A broken answer, and a CA that fails without end, are told to the
 * administrators; a certificate that differs stands
 * in the audit trail, and is on hold or on the list of those that must be.
 */
@ApplicationScoped
public class IncidentBook {
    private static final String CERTIFICATE = "certificate";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditTrail audit;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** In the caller's transaction. */
    void open(Wakeup wakeup, CaAnswer.Failed failure) {
        CaIncident incident = new CaIncident(
                wakeup.application(), wakeup.attempt(), failure.kind(), failure.words(), clock.instant());
        if (failure.stray() != null) {
            incident.concerns(failure.stray().serialNumber());
        }
        entities.persist(incident);
        if (failure.stray() != null) {
            append("CERTIFICATE_DIFFERS", incident.view().serialNumber(), AuditEntry.Outcome.FAILED);
            if (failure.stray().suspended()) {
                suspended(incident);
            }
        }
        if (failure.kind() != CaException.Kind.REFUSED) {
            outbox.leave(List.of(Effect.TELL_ADMINISTRATORS), wakeup.application(), wakeup.attempt());
        }
    }

    /** Certificates that are in force and should not be, which the CA has not refused to put on hold. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<CaIncidentView> toSuspend() {
        return entities.createQuery(
                        "select i from CaIncident i where i.serialNumber is not null and i.suspendedAt is null"
                                + " and i.suspendFailure is null order by i.id",
                        CaIncident.class)
                .getResultStream()
                .map(CaIncident::view)
                .toList();
    }

    /** What came of putting one on hold later. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void settle(long id, CaAnswer answer) {
        CaIncident incident = entities.find(CaIncident.class, id);
        if (answer instanceof CaAnswer.Done) {
            suspended(incident);
        } else if (answer instanceof CaAnswer.Failed failed) {
            incident.notSuspended(failed.words());
            append("SUSPEND_CERTIFICATE", incident.view().serialNumber(), AuditEntry.Outcome.FAILED);
        }
    }

    /** The last ones, newest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<CaIncidentView> newest(int limit) {
        return entities.createQuery("select i from CaIncident i order by i.id desc", CaIncident.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(CaIncident::view)
                .toList();
    }

    private void suspended(CaIncident incident) {
        incident.suspended(clock.instant());
        append("SUSPEND_CERTIFICATE", incident.view().serialNumber(), AuditEntry.Outcome.DONE);
    }

    private void append(String act, String serial, AuditEntry.Outcome outcome) {
        audit.append(AuditEntry.of(Actor.SYSTEM, act, CERTIFICATE, serial).ended(outcome, null));
    }
}
