package cn.cegn.ra.application.control;

import cn.cegn.ra.application.entity.ApprovedIdentity;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.Defect;
import cn.cegn.ra.application.entity.FormCheck;
import cn.cegn.ra.identity.boundary.Accounts;
import cn.cegn.ra.organization.boundary.PreparationFacts;
import cn.cegn.ra.organization.entity.OrganizationCard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges a case's form: by itself, and against what the organisation approved (S2.2-2). */
@ApplicationScoped
public class FormJudge {
    @Inject
    private PreparationFacts preparation;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    /** Everything that is wrong, in the order of the form. */
    public List<Defect> defects(CaseView subject) {
        Stream<Defect> own = FormCheck.defects(subject.form(), subject.scope(), clock).stream();
        Stream<Defect> changed = approved(subject).defects(subject.form(), subject.scope()).stream();
        return Stream.concat(own, changed)
                .sorted(Comparator.comparing(Defect::field))
                .toList();
    }

    private ApprovedIdentity approved(CaseView subject) {
        Optional<OrganizationCard> card =
                preparation.organization(subject.parties().organization());
        Optional<Accounts.Individual> person =
                accounts.findPersonById(subject.parties().applicant());
        return new ApprovedIdentity(
                card.map(OrganizationCard::name).orElse(null),
                card.map(OrganizationCard::uscc).orElse(null),
                person.map(Accounts.Individual::identityNumber).orElse(null));
    }
}
