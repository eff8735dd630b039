package cn.cegn.ra.review.control;

import cn.cegn.ra.application.boundary.Material;
import cn.cegn.ra.application.entity.CaseView;
import cn.cegn.ra.application.entity.FormCheck;
import cn.cegn.ra.organization.boundary.PreparationFacts;
import cn.cegn.ra.organization.entity.Condition;
import cn.cegn.ra.organization.entity.HandlerContact;
import cn.cegn.ra.review.entity.ReviewSheet;
import cn.cegn.ra.review.entity.SheetItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Gathers what a handler has to answer from the components that know it. */
@ApplicationScoped
public class HandlerSheets {
    @Inject
    private PreparationFacts preparation;

    @Inject
    private Material material;

    @Inject
    private Clock clock;

    /** The sheet of a case: frozen conditions, form, each item of the frozen material list. */
    public ReviewSheet of(CaseView subject) {
        return new ReviewSheet(Stream.of(
                        SheetItems.ofConditions(conditions(subject)),
                        SheetItems.ofForm(FormCheck.defects(subject.form(), subject.scope(), clock)),
                        material.handedIn(subject).stream().flatMap(SheetItems::ofMaterial))
                .flatMap(items -> items)
                .toList());
    }

    public String contentDigest(CaseView subject) {
        return material.contentDigest(subject);
    }

    /** The number of the authorisation under which the handler acts; empty text if none is in force. */
    public String authorisation(CaseView subject) {
        return preparation
                .handler(subject.parties().organization())
                .map(HandlerContact::authorisationNumber)
                .orElse("");
    }

    private List<Condition> conditions(CaseView subject) {
        return preparation.conditions(
                subject.parties().organization(), subject.frozen().conditions());
    }
}
