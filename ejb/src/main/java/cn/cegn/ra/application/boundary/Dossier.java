package cn.cegn.ra.application.boundary;

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

/** The documents of a case, in the order in which they were left. Reading takes a case that the caller was shown already. */
@Stateless
@PermitAll
public class Dossier {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Adds a document in the caller's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public DossierEntry leave(CaseView subject, String act, Actor author, Object content) {
        DossierRecord document = new DossierRecord(subject, act, author, content, clock.instant());
        entities.persist(document);
        return document.entry();
    }

    /** All documents of a case, oldest first. */
    public List<DossierEntry> all(long application) {
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
        return entities.createQuery(
                        "select r from DossierRecord r where r.application = :application and r.kind = :kind order by r.id desc",
                        DossierRecord.class)
                .setParameter("application", application)
                .setParameter("kind", DossierRecord.kindOf(type))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(document -> document.entry().as(type));
    }

    /** The newest document of a kind that counts in the present round. */
    public <T> Optional<T> current(CaseView subject, Class<T> type) {
        return entities.createQuery(
                        "select r from DossierRecord r where r.application = :application and r.round = :round and r.kind = :kind order by r.id desc",
                        DossierRecord.class)
                .setParameter("application", subject.id())
                .setParameter("round", subject.progress().round())
                .setParameter("kind", DossierRecord.kindOf(type))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(document -> document.entry().as(type));
    }
}
