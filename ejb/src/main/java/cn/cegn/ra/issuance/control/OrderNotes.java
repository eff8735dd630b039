package cn.cegn.ra.issuance.control;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.issuance.entity.CertificateOrder;
import cn.cegn.ra.issuance.entity.OrderView;
import cn.cegn.ra.outbox.boundary.Courier.Wakeup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The CA's answers on the rows of the orders; in the caller's transaction. */
@ApplicationScoped
public class OrderNotes {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private IncidentBook incidents;

    @Inject
    private Clock clock;

    void issued(Wakeup wakeup) {
        find(wakeup.application(), wakeup.attempt()).ifPresent(order -> order.issued(now()));
    }

    void failed(Wakeup wakeup, CaAnswer.Failed failure) {
        find(wakeup.application(), wakeup.attempt())
                .ifPresent(order -> order.failed(failure.kind(), failure.words(), now()));
        incidents.open(wakeup, failure);
    }

    void registered(CaseView subject, CaAnswer answer) {
        Optional<CertificateOrder> order = find(subject.id(), subject.progress().attempt());
        if (answer instanceof CaAnswer.Failed failure) {
            order.ifPresent(row -> row.delayed(failure.words(), now()));
        } else {
            order.ifPresent(row -> row.registered(now()));
        }
    }

    void delayed(Wakeup wakeup, CaAnswer.Later later) {
        find(wakeup.application(), wakeup.attempt()).ifPresent(order -> order.delayed(later.words(), now()));
    }

    Instant now() {
        return clock.instant();
    }

    /** The order of a case's present attempt. */
    public Optional<OrderView> of(CaseView subject) {
        return find(subject.id(), subject.progress().attempt()).map(CertificateOrder::view);
    }

    private Optional<CertificateOrder> find(long application, int attempt) {
        return entities.createQuery(
                        "select o from CertificateOrder o where o.application = :application and o.attempt = :attempt",
                        CertificateOrder.class)
                .setParameter("application", application)
                .setParameter("attempt", attempt)
                .getResultStream()
                .findFirst();
    }
}
