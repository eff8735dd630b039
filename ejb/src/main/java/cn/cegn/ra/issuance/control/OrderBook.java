package cn.cegn.ra.issuance.control;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.issuance.entity.CertificateOrder;
import cn.cegn.ra.lifecycle.State;
import cn.cegn.ra.outbox.boundary.Courier.Wakeup;
import cn.cegn.ra.outbox.boundary.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * Reads what is to be asked of the CA and writes the intent down; each call is a transaction of its own, committed before the CA is called.
 * Empty answers mean that there is nothing to do any more; the message counts as acted on then.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class OrderBook {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CaseDesk cases;

    @Inject
    private OrderContents contents;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** The entry that the CA is to know; of the present attempt, because a remake leaves its message under the one before. */
    public Optional<RegistrationOrder> toRegister(Wakeup wakeup) {
        CaseView subject = cases.get(wakeup.application());
        boolean approved = subject.state().compareTo(State.CONFORMITY_CONFIRMED) >= 0
                && !subject.state().isEnd();
        Optional<RegistrationOrder> order = approved ? contents.order(subject) : Optional.empty();
        if (outbox.isAccepted(wakeup.messageId()) || order.isEmpty()) {
            outbox.accept(wakeup.messageId());
            return Optional.empty();
        }
        row(subject);
        return order;
    }

    /** The certificate that is to be issued; the intent is on record when this returns. */
    public Optional<Assignment> toIssue(Wakeup wakeup) {
        CaseView subject = cases.get(wakeup.application());
        if (outbox.isAccepted(wakeup.messageId()) || !isWaiting(subject, wakeup)) {
            outbox.accept(wakeup.messageId());
            return Optional.empty();
        }
        RegistrationOrder order = contents.order(subject)
                .orElseThrow(() -> new IllegalStateException("case " + subject.id() + " has no registration"));
        byte[] request = contents.request(subject)
                .orElseThrow(() -> new IllegalStateException("case " + subject.id() + " has no request"));
        boolean again = row(subject).order(request, clock.instant());
        return Optional.of(new Assignment(order, request, again));
    }

    /** Whether the case waits for the certificate of this very attempt. */
    static boolean isWaiting(CaseView subject, Wakeup wakeup) {
        return subject.state() == State.ISSUING && subject.progress().attempt() == wakeup.attempt();
    }

    private CertificateOrder row(CaseView subject) {
        return entities.createQuery(
                        "select o from CertificateOrder o where o.application = :application and o.attempt = :attempt",
                        CertificateOrder.class)
                .setParameter("application", subject.id())
                .setParameter("attempt", subject.progress().attempt())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    CertificateOrder fresh = new CertificateOrder(
                            subject.id(), subject.progress().attempt(), OrderContents.username(subject));
                    entities.persist(fresh);
                    return fresh;
                });
    }

    /**
     * What is to be ordered.
     *
     * @param again whether it was ordered before
     */
    public record Assignment(RegistrationOrder order, byte[] request, boolean again) {}
}
