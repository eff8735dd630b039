package cn.cegn.ra.organization.control;

import cn.cegn.ra.application.boundary.CaseFactSource;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.identity.boundary.CurrentActor;
import cn.cegn.ra.lifecycle.Actor;
import cn.cegn.ra.lifecycle.Guard;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.organization.boundary.PreparationFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Answers for preparation, roster and authorisation (S2.1-0, S2.1-4, S2.1-9). */
@ApplicationScoped
public class PreparationCaseFacts implements CaseFactSource {
    @Inject
    private PreparationFacts facts;

    @Inject
    private CurrentActor current;

    @Override
    public Set<Guard> answersFor() {
        return Set.of(Guard.PREPARATION_IN_FORCE, Guard.ON_ROSTER, Guard.HANDLER_AUTHORISED);
    }

    @Override
    public boolean establishes(Guard guard, CaseView subject) {
        return switch (guard) {
            case PREPARATION_IN_FORCE ->
                facts.standing(subject.parties().organization()).isPresent();
            case ON_ROSTER -> isOnRoster(subject);
            case HANDLER_AUTHORISED -> subject.mode() == Mode.SELF_SERVICE || isHandlerAuthorised(subject);
            default -> false;
        };
    }

    private boolean isOnRoster(CaseView subject) {
        return facts.rosterEntry(
                        subject.parties().organization(),
                        subject.frozen().roster(),
                        subject.parties().applicant(),
                        subject.type(),
                        subject.medium())
                .isPresent();
    }

    /** Where a handler of the organisation acts himself, it is his own authorisation that counts. */
    private boolean isHandlerAuthorised(CaseView subject) {
        Long organization = subject.parties().organization();
        Optional<String> handler = current.as(Role.HANDLER)
                .filter(actor -> organization.equals(actor.organization()))
                .map(Actor::person)
                .filter(person -> !person.equals(subject.parties().applicant()));
        return handler.isPresent()
                ? facts.isHandlerAuthorised(organization, subject.type(), handler.get())
                : facts.isHandlerAuthorised(organization, subject.type());
    }
}
