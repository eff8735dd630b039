package cn.cegn.ra.certificate.boundary;

import cn.cegn.ra.ca.RevocationReason;
import cn.cegn.ra.certificate.entity.CertificateStep;
import cn.cegn.ra.certificate.entity.KeptCertificate;
import cn.cegn.ra.certificate.entity.StandingOrder;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.outbox.boundary.Courier.Wakeup;
import cn.cegn.ra.outbox.boundary.Outbox;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What the CA is to make of certificates (S-D-07). A certificate has one order, the newest; messages only say that there is one. So it does not matter in
 * which order messages come, how often, and after which crash: whoever carries one out asks the CA for what is wanted then.
 */
@Stateless
@PermitAll
public class StandingOrders {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Certificates certificates;

    @Inject
    private Outbox outbox;

    @Inject
    private Event<Object> events;

    @Inject
    private Clock clock;

    /** Notes what is wanted from now on; the caller leaves {@link Effect#CHANGE_STANDING} in the same transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void order(long application, int attempt, CertificateStep step, RevocationReason reason) {
        find(application, attempt).orElseThrow().order(step, reason, clock.instant());
    }

    /**
     * What the CA has to be asked for; empty if nothing is wanted that can be had. Also for a message that was acted on before: it comes again if its reader
     * died, and he may have asked the CA for something that was not wanted any more.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<StandingOrder> due(Wakeup wakeup) {
        Optional<StandingOrder> wanted =
                find(wakeup.application(), wakeup.attempt()).flatMap(KeptCertificate::toAsk);
        if (wanted.isEmpty()) {
            outbox.accept(wakeup.messageId());
        }
        return wanted;
    }

    /** The CA has done it. If something else is wanted by now, a further message sees to that. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void done(Wakeup wakeup, StandingOrder order) {
        boolean taken = certificates.take(wakeup.application(), wakeup.attempt(), order.step());
        boolean first = outbox.accept(wakeup.messageId());
        if (!isNewest(wakeup, order)) {
            outbox.leave(List.of(Effect.CHANGE_STANDING), wakeup.application(), wakeup.attempt());
        } else if (first && !taken) {
            events.fire(new StandingReached(wakeup.application(), wakeup.attempt(), order.step()));
        }
    }

    /**
     * The CA is away, or refused.
     *
     * @return whether that order is still the newest one; if not, what the CA said of it means nothing
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean notYet(Wakeup wakeup, StandingOrder order, String words) {
        boolean meant = isNewest(wakeup, order);
        if (meant) {
            events.fire(new StandingDelayed(wakeup.application(), wakeup.attempt(), words));
        }
        return meant;
    }

    private boolean isNewest(Wakeup wakeup, StandingOrder order) {
        return find(wakeup.application(), wakeup.attempt())
                .filter(kept -> kept.isNewest(order))
                .isPresent();
    }

    private Optional<KeptCertificate> find(long application, int attempt) {
        return entities.createQuery(
                        "select c from KeptCertificate c where c.application = :application and c.attempt = :attempt",
                        KeptCertificate.class)
                .setParameter("application", application)
                .setParameter("attempt", attempt)
                .getResultStream()
                .findFirst();
    }
}
