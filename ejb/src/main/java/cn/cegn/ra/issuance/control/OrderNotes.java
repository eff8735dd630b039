package cn.cegn.ra.issuance.control;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.ca.CaException;
import cn.cegn.ra.issuance.entity.CertificateOrder;
import cn.cegn.ra.issuance.entity.Endurance;
import cn.cegn.ra.issuance.entity.OrderView;
import cn.cegn.ra.outbox.boundary.Courier.Wakeup;
import cn.cegn.ra.wiring.Surroundings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The CA's answers on the rows of the orders; in the caller's transaction. */
@ApplicationScoped
public class OrderNotes {
    private static final Logger LOG = Logger.getLogger(OrderNotes.class);

    /** Minutes. */
    private static final String GIVE_UP = "RA_CA_GIVE_UP";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private IncidentBook incidents;

    @Inject
    private Clock clock;

    private final Endurance endurance = endurance();

    private static Endurance endurance() {
        Optional<String> setting = Surroundings.setting(GIVE_UP);
        Optional<Endurance> set = setting.flatMap(Endurance::ofMinutes);
        if (setting.isPresent() && set.isEmpty()) {
            LOG.warnf(
                    "%s is no number of minutes from 1 to %d: %s; %d are used",
                    GIVE_UP,
                    Endurance.LONGEST_MINUTES,
                    setting.get(),
                    Endurance.USUAL.time().toMinutes());
        }
        return set.orElse(Endurance.USUAL);
    }

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
            order.ifPresent(row -> row.told(failure.words(), now()));
        } else if (answer instanceof CaAnswer.Later later) {
            order.ifPresent(row -> row.told(later.words(), now()));
        } else {
            order.ifPresent(row -> row.registered(now()));
        }
    }

    void delayed(Wakeup wakeup, CaAnswer.Later later) {
        find(wakeup.application(), wakeup.attempt()).ifPresent(order -> order.delayed(later.words(), now()));
    }

    /**
     * The CA failed and made nothing.
     *
     * @return the end of it, if it has gone on for so long that a person has to look
     */
    Optional<CaAnswer.Failed> fruitless(Wakeup wakeup, CaAnswer.Fruitless answer) {
        return find(wakeup.application(), wakeup.attempt())
                .filter(order -> order.fruitless(answer.words(), endurance, now()))
                .map(order -> new CaAnswer.Failed(
                        CaException.Kind.UNKNOWN,
                        "Asked " + order.fruitlessCount()
                                + " times in a row; each time the CA failed and then showed no certificate: "
                                + answer.words(),
                        null));
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
