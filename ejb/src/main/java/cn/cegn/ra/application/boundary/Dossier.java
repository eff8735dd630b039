package cn.cegn.ra.application.boundary;

import cn.cegn.ra.application.control.TransactionMemo;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.DossierEntry;
import cn.cegn.ra.application.entity.DossierRecord;
import cn.cegn.ra.lifecycle.Actor;
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
import java.util.function.Predicate;

/**
 * The documents of a case, in the order in which they were left. Reading takes a case that the caller was shown already. They are read once in
 * a transaction, all of them: a case has some dozen, and a step asks for one after the other.
 */
@Stateless
@PermitAll
public class Dossier {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private TransactionMemo memo;

    @Inject
    private Clock clock;

    /** What the documents of a case are remembered under. */
    private record Documents(long application) {}

    /** Adds a document in the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public DossierEntry leave(CaseView subject, String act, Actor author, Object content) {
        DossierRecord document = new DossierRecord(subject, act, author, content, clock.instant());
        entities.persist(document);
        memo.forget(new Documents(subject.id()));
        return document.entry();
    }

    /** All documents of a case, oldest first. */
    public List<DossierEntry> all(long application) {
        return memo.once(new Documents(application), () -> read(application));
    }

    private List<DossierEntry> read(long application) {
        return entities.createQuery(
                        "select r from DossierRecord r where r.application = :application order by r.id",
                        DossierRecord.class)
                .setParameter("application", application)
                .getResultStream()
                .map(DossierRecord::entry)
                .toList();
    }

    /** The newest document of a kind, of whatever round. */
    public <T> Optional<T> latest(long application, Class<T> type) {
        return newest(application, type, entry -> true);
    }

    /** The newest document of a kind that counts in the present round. */
    public <T> Optional<T> current(CaseView subject, Class<T> type) {
        int round = subject.progress().round();
        return newest(subject.id(), type, entry -> entry.round() == round);
    }

    private <T> Optional<T> newest(long application, Class<T> type, Predicate<DossierEntry> which) {
        String kind = DossierRecord.kindOf(type);
        return all(application).stream()
                .filter(entry -> entry.kind().equals(kind))
                .filter(which)
                .reduce((earlier, later) -> later)
                .map(entry -> entry.as(type));
    }
}
