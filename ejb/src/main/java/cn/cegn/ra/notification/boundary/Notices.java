package cn.cegn.ra.notification.boundary;

import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.notification.control.MailRoom;
import cn.cegn.ra.notification.entity.Mailing;
import cn.cegn.ra.notification.entity.Notice;
import cn.cegn.ra.notification.entity.NoticeRow;
import cn.cegn.ra.outbox.boundary.Outbox;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What is to be told about a case, and what was. Reading takes a case that the caller was shown already. */
@Stateless
@PermitAll
public class Notices {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MailRoom mailRoom;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** The mail that a message asks for; empty if it was sent before or there is nothing to tell. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Mailing> due(String messageId, Effect effect, long application) {
        return outbox.isAccepted(messageId) ? Optional.empty() : mailRoom.mailing(effect, application);
    }

    /** Notes that a message is done, and what was told. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void sent(String messageId, Mailing mailing) {
        if (outbox.accept(messageId)) {
            entities.persist(new Notice(mailing, clock.instant()));
        }
    }

    /** Notes that a message is done without a mail. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void nothingToTell(String messageId) {
        outbox.accept(messageId);
    }

    /** What was told about a case, oldest first. */
    public List<NoticeRow> ofCase(long application) {
        return entities.createQuery(
                        "select n from Notice n where n.application = :application order by n.id", Notice.class)
                .setParameter("application", application)
                .getResultStream()
                .map(Notice::row)
                .toList();
    }
}
