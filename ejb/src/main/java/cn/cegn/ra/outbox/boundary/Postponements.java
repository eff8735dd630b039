package cn.cegn.ra.outbox.boundary;

import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.outbox.control.Backoff;
import cn.cegn.ra.outbox.control.RelayNudge;
import cn.cegn.ra.outbox.entity.OutboxMessage;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** What is put off because the outside world is away: for how long, how much of it there is, and that it is back. */
@Stateless
@PermitAll
public class Postponements {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RelayNudge nudge;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    /**
     * Has a message sent again after a while, longer each time ({@link Backoff}): what it asks for is out of reach now, which is nobody's fault
     * and no reason to give up.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void postpone(String messageId) {
        OutboxMessage message = entities.find(OutboxMessage.class, messageId);
        if (message != null && !message.isDone()) {
            message.postponed(clock.instant().plus(Backoff.after(message.postponements(), random)));
        }
    }

    /**
     * Has everything of these kinds that was put off sent at once.
     *
     * @return how many messages
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int hurry(Set<Effect> effects) {
        return allDue(effects);
    }

    /** The same once the caller's transaction has committed, by which the way became free. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public int hurryAfterThis(Set<Effect> effects) {
        return allDue(effects);
    }

    private int allDue(Set<Effect> effects) {
        Instant now = clock.instant();
        int hurried = entities.createQuery("update OutboxMessage m set m.dueAt = :now where m.effect in :effects"
                        + " and m.postponedCount > 0 and m.doneAt is null and m.deadAt is null and m.dueAt > :now")
                .setParameter("now", now)
                .setParameter("effects", effects)
                .executeUpdate();
        if (hurried > 0) {
            nudge.afterCommit();
        }
        return hurried;
    }

    /** How many cases wait for an effect of these kinds; given up ones are not waiting. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long waitingCases(Set<Effect> effects) {
        return entities.createQuery(
                        "select count(distinct m.application) from OutboxMessage m where m.effect in :effects"
                                + " and m.doneAt is null and m.deadAt is null",
                        Long.class)
                .setParameter("effects", effects)
                .getSingleResult();
    }
}
