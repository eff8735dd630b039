package cn.cegn.ra.review.boundary;

import cn.cegn.ra.application.boundary.CaseDesk;
import cn.cegn.ra.application.boundary.CaseRef;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.audit.boundary.AuditTrail;
import cn.cegn.ra.audit.entity.AuditEntry;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Role;
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

/** Answers that a reviewer put aside. Called by the desks, which admit the role. */
@Stateless
@PermitAll
public class ReviewDrafts {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CaseDesk cases;

    @Inject
    private CurrentActor current;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Puts the caller's answers aside in place of those put aside before; nothing happens if he may not see the case. */
    public void save(CaseRef ref, Role role, Answers answers) {
        cases.find(ref.id()).ifPresent(subject -> save(subject, role, answers));
    }

    private void save(CaseView subject, Role role, Answers answers) {
        String person = reviewer(role).person();
        ReviewDraft draft = find(subject, person).orElseGet(() -> new ReviewDraft(subject.id(), person));
        draft.write(subject.progress().round(), answers, clock.instant());
        entities.persist(draft);
    }

    /**
     * Opens the review: what the caller put aside in the present round, no answers if nothing or if he may not see the case. He is shown
     * identity numbers in full from now on, and that is on record (S-D-08).
     */
    public Answers open(CaseRef ref, Role role) {
        return cases.find(ref.id()).map(subject -> open(subject, role)).orElse(Answers.of(List.of()));
    }

    private Answers open(CaseView subject, Role role) {
        Actor reviewer = reviewer(role);
        audit.append(AuditEntry.of(reviewer, "REVEAL_FORM", "certificate_application", subject.id()));
        return find(subject, reviewer.person())
                .map(draft -> draft.answers(subject.progress().round()))
                .orElse(Answers.of(List.of()));
    }

    private Actor reviewer(Role role) {
        return current.as(role).orElseThrow(() -> new IllegalStateException("the desk admits " + role + " only"));
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
