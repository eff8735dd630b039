package cn.cegn.ra.review.boundary;

import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.review.entity.Answers;
import cn.cegn.ra.review.entity.ReviewDraft;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Answers that a reviewer put aside. Called by the desks, which know that the reviewer may see the case. */
@Stateless
@PermitAll
public class ReviewDrafts {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Puts answers aside in place of those put aside before. */
    public void save(CaseView subject, String person, Answers answers) {
        ReviewDraft draft = find(subject, person).orElseGet(() -> new ReviewDraft(subject.id(), person));
        draft.write(subject.progress().round(), answers, clock.instant());
        entities.persist(draft);
    }

    /** What this person put aside in the present round; no answers if nothing. */
    public Answers of(CaseView subject, String person) {
        return find(subject, person)
                .map(draft -> draft.answers(subject.progress().round()))
                .orElse(Answers.of(List.of()));
    }

    private Optional<ReviewDraft> find(CaseView subject, String person) {
        return entities.createQuery(
                        "select d from ReviewDraft d where d.application = :application and d.person = :person",
                        ReviewDraft.class)
                .setParameter("application", subject.id())
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }
}
