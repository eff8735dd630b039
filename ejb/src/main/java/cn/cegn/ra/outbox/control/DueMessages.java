package cn.cegn.ra.outbox.control;

import cn.cegn.ra.outbox.boundary.Courier.Wakeup;
import cn.cegn.ra.outbox.boundary.Postponements;
import cn.cegn.ra.outbox.entity.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The relay's view of the table: what is due now, and the marks it makes. Each call is a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class DueMessages {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Postponements postponements;

    @Inject
    private Clock clock;

    private final AtomicBoolean askedAgain = new AtomicBoolean();

    /** Two relays of a cluster may read the same rows; the inbox makes that harmless, so no lock is held while the broker is called. */
    public List<Wakeup> next(int limit) {
        return entities.createQuery(
                        "select m from OutboxMessage m where m.doneAt is null and m.deadAt is null and m.dueAt <= :now order by m.createdAt",
                        OutboxMessage.class)
                .setParameter("now", clock.instant())
                .setMaxResults(limit)
                .getResultStream()
                .map(message -> new Wakeup(message.id(), message.effect(), message.application(), message.attempt()))
                .toList();
    }

    /** What its receiver has put off in the meantime is left as he wants it. */
    public void markSent(List<Wakeup> sent) {
        entities.createQuery(
                        "select m from OutboxMessage m where m.id in :ids and m.doneAt is null and m.dueAt <= :now",
                        OutboxMessage.class)
                .setParameter("ids", sent.stream().map(Wakeup::messageId).toList())
                .setParameter("now", clock.instant())
                .getResultStream()
                .forEach(message -> message.sent(clock.instant()));
    }

    /** Its receiver takes nothing now. */
    public void putOff(String messageId) {
        postponements.postpone(messageId);
    }

    public void markDone(String messageId) {
        entities.find(OutboxMessage.class, messageId).done(clock.instant());
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public void askAgain() {
        askedAgain.set(true);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean wasAskedAgain() {
        return askedAgain.getAndSet(false);
    }
}
