package cn.cegn.ra.web.review;

import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.organization.boundary.PreparationFacts;
import cn.cegn.ra.organization.entity.RosterEntry;
import cn.cegn.ra.review.boundary.InternalReviewDesk;
import cn.cegn.ra.review.entity.Answers;
import cn.cegn.ra.review.entity.ReviewSheet;
import cn.cegn.ra.web.act.Words;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The handler's review: one sheet, three ways to conclude it (S2.4-0 … S2.4-3). */
@Named
@RequestScoped
public class PassInternallyBacking extends ReviewBacking {
    @EJB
    private InternalReviewDesk desk;

    @EJB
    private PreparationFacts preparation;

    /** A field of the form beside the sheet. */
    public record Field(String label, String value) {}

    @Override
    protected Step step() {
        return Step.PASS_INTERNALLY;
    }

    @Override
    protected ReviewSheet readSheet() {
        return desk.sheet(theCase().ref()).orElseThrow();
    }

    @Override
    protected Answers readDraft() {
        return desk.draft(theCase().ref());
    }

    @Override
    protected void saveDraft(Answers answers) {
        desk.saveDraft(theCase().ref(), answers);
    }

    /** The form as it was filled in. */
    public List<Field> getForm() {
        Words words = words();
        return theCase().getView().form().values().entrySet().stream()
                .map(entry ->
                        new Field(words.form("field." + entry.getKey()), words.value(entry.getKey(), entry.getValue())))
                .toList();
    }

    /** The approved row of the applicant in the frozen roster; null if there is none. */
    public RosterEntry getRoster() {
        var view = theCase().getView();
        return preparation
                .rosterEntry(
                        view.parties().organization(),
                        view.frozen().roster(),
                        view.parties().applicant(),
                        view.type(),
                        view.medium())
                .orElse(null);
    }

    public String pass() {
        return result().of(
                        Step.PASS_INTERNALLY,
                        () -> desk.passInternally(theCase().ref(), given()));
    }

    public String sendBack() {
        return result().of(
                        Step.RETURN_TO_APPLICANT,
                        () -> desk.returnToApplicant(theCase().ref(), given()));
    }

    public String refuse() {
        return result().of(
                        Step.REFUSE_INTERNALLY,
                        () -> desk.refuseInternally(theCase().ref(), given()));
    }
}
