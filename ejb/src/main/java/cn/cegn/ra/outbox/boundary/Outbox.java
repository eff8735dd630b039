package cn.cegn.ra.outbox.boundary;

import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.outbox.control.RelayNudge;
import cn.cegn.ra.outbox.entity.InboxMessage;
import cn.cegn.ra.outbox.entity.OutboxCount;
import cn.cegn.ra.outbox.entity.OutboxMessage;
import cn.cegn.ra.outbox.entity.OutboxRow;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Where effects wait, and where what was done is noted. */
@Stateless
@PermitAll
public class Outbox {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RelayNudge nudge;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    public Outbox() {}

    /** For tests, on a database of their own. */
    @SuppressWarnings("UnnecessaryAssignment") // nobody injects there
    Outbox(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Leaves effects in the caller's transaction; the relay is nudged when that has committed. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void leave(List<Effect> effects, long application, int attempt) {
        OutboxMessage.Subject subject = new OutboxMessage.Subject(application, attempt);
        for (Effect effect : effects) {
            entities.persist(new OutboxMessage(UUID.randomUUID().toString(), effect, subject, clock.instant()));
        }
        if (!effects.isEmpty()) {
            nudge.afterCommit();
        }
    }

    /**
     * Notes in the caller's transaction that a message is acted on. Its row counts as done from then on, also if it did not yet although the
     * message was acted on before: else it would be sent for ever.
     *
     * @return false if it was acted on before: the caller does nothing then
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean accept(String messageId) {
        boolean first = entities.find(InboxMessage.class, messageId) == null;
        if (first) {
            entities.persist(new InboxMessage(messageId, clock.instant()));
        }
        OutboxMessage message = entities.find(OutboxMessage.class, messageId);
        if (message != null && !message.isDone()) {
            message.done(clock.instant());
        }
        return first;
    }

    /** Whether a message was acted on already; asked before work that need not be done twice. */
    public boolean isAccepted(String messageId) {
        return entities.find(InboxMessage.class, messageId) != null;
    }

    /** Whether what a message asked for is still waited for; true of a message that is not known. */
    public boolean isAwaited(String messageId) {
        OutboxMessage message = messageId == null ? null : entities.find(OutboxMessage.class, messageId);
        return message == null || !message.isDone();
    }

    /** Notes that every waiting effect of this kind for a case and attempt is done; used when the answer comes by another way. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void done(Effect effect, long application, int attempt) {
        entities.createQuery(
                        "select m from OutboxMessage m where m.effect = :effect and m.application = :application"
                                + " and m.attempt = :attempt and m.doneAt is null",
                        OutboxMessage.class)
                .setParameter("effect", effect)
                .setParameter("application", application)
                .setParameter("attempt", attempt)
                .getResultStream()
                .forEach(message -> message.done(clock.instant()));
    }

    /** Notes that the broker gave a message up. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void died(String messageId, String why) {
        OutboxMessage message = entities.find(OutboxMessage.class, messageId);
        if (message != null) {
            message.died(clock.instant(), why);
        }
    }

    /** How many of each kind wait or died. */
    @RolesAllowed("ADMINISTRATOR")
    public List<OutboxCount> counts() {
        return entities
                .createQuery(
                        "select m.effect, count(m.deadAt), count(m) - count(m.deadAt) from OutboxMessage m where m.doneAt is null"
                                + " group by m.effect order by m.effect",
                        Object[].class)
                .getResultList()
                .stream()
                .map(row -> new OutboxCount((Effect) row[0], (Long) row[1], (Long) row[2]))
                .toList();
    }

    /**
     * What waits or died, dead ones first, oldest first.
     *
     * @param effect null for every kind
     */
    @RolesAllowed("ADMINISTRATOR")
    public List<OutboxRow> unfinished(Effect effect, int limit) {
        return entities.createQuery(
                        "select m from OutboxMessage m where m.doneAt is null and (:effect is null or m.effect = :effect) order by case when m.deadAt is null then 1 else 0 end, m.createdAt",
                        OutboxMessage.class)
                .setParameter("effect", effect)
                .setMaxResults(limit)
                .getResultStream()
                .map(OutboxMessage::row)
                .toList();
    }

    /** What waits or died of a case that the caller was shown already, oldest first. */
    public List<OutboxRow> unfinishedOf(long application) {
        return entities.createQuery(
                        "select m from OutboxMessage m where m.application = :application and m.doneAt is null order by m.createdAt",
                        OutboxMessage.class)
                .setParameter("application", application)
                .getResultStream()
                .map(OutboxMessage::row)
                .toList();
    }

    /** Has a dead message sent again. */
    @RolesAllowed("ADMINISTRATOR")
    public void sendAgain(String messageId) {
        OutboxMessage message = entities.find(OutboxMessage.class, messageId);
        if (message != null && !message.isDone()) {
            message.revive(clock.instant());
            audit.append(AuditEntry.by(current.login(), "SEND_AGAIN", "outbox_message", messageId));
            nudge.afterCommit();
        }
    }

    /**
     * Has every dead message of a kind sent again.
     *
     * @return how many
     */
    @RolesAllowed("ADMINISTRATOR")
    public int sendAllAgain(Effect effect) {
        List<OutboxMessage> dead = entities.createQuery(
                        "select m from OutboxMessage m where m.effect = :effect and m.doneAt is null and m.deadAt is not null",
                        OutboxMessage.class)
                .setParameter("effect", effect)
                .getResultList();
        dead.forEach(message -> message.revive(clock.instant()));
        audit.append(AuditEntry.by(current.login(), "SEND_ALL_AGAIN", "outbox_message", effect + " " + dead.size()));
        nudge.afterCommit();
        return dead.size();
    }
}
