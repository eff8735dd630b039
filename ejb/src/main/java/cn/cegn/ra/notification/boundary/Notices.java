package cn.cegn.ra.notification.boundary;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.notification.control.MailRoom;
import cn.cegn.ra.notification.control.Recipients;
import cn.cegn.ra.notification.entity.Mailing;
import cn.cegn.ra.notification.entity.Notice;
import cn.cegn.ra.notification.entity.NoticeRow;
import cn.cegn.ra.notification.entity.NoticeRow.Sending;
import cn.cegn.ra.notification.entity.Situation;
import cn.cegn.ra.outbox.boundary.Outbox;
import cn.cegn.ra.outbox.entity.OutboxRow;
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
import java.util.Set;
import java.util.stream.Stream;

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
    private CurrentActor current;

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

    /** What was told about a case and what waits to be told, oldest first, as far as the caller may know it. */
    public List<NoticeRow> ofCase(CaseView subject) {
        Stream<NoticeRow> sent = entities.createQuery(
                        "select n from Notice n where n.application = :application order by n.id", Notice.class)
                .setParameter("application", subject.id())
                .getResultStream()
                .map(Notice::row);
        Stream<NoticeRow> waiting = outbox.unfinishedOf(subject.id()).stream().flatMap(row -> waiting(row, subject));
        Set<Role> roles = current.roles();
        return Stream.concat(sent, waiting).filter(row -> row.isOpenTo(roles)).toList();
    }

    private static Stream<NoticeRow> waiting(OutboxRow row, CaseView subject) {
        return Situation.of(row.effect(), subject.state())
                .map(situation -> new NoticeRow(
                        situation,
                        Recipients.role(row.effect(), subject.mode()),
                        0,
                        row.deadAt() == null ? Sending.WAITING : Sending.FAILED,
                        row.createdAt()))
                .stream();
    }
}
