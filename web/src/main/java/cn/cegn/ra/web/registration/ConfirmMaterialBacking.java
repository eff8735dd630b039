package cn.cegn.ra.web.registration;

import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.registration.boundary.MaterialReviewDesk;
import cn.cegn.ra.review.entity.Answers;
import cn.cegn.ra.review.entity.ReviewSheet;
import cn.cegn.ra.web.act.LimitWords;
import cn.cegn.ra.web.review.ReviewBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The registrar's review of material and form, with the ways back (S2.5-2, S-D-01). */
@Named
@RequestScoped
public class ConfirmMaterialBacking extends ReviewBacking {
    @EJB
    private MaterialReviewDesk desk;

    @Inject
    private LimitWords limits;

    private Integer days;

    @Override
    protected Step step() {
        return Step.CONFIRM_MATERIAL;
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

    public String confirm() {
        return result().of(
                        Step.CONFIRM_MATERIAL,
                        () -> desk.confirmMaterial(theCase().ref(), given()));
    }

    public String sendBack() {
        int deadline = days == null ? 0 : days;
        return result().of(
                        Step.RETURN_TO_CUSTOMER,
                        () -> desk.returnToCustomer(theCase().ref(), given(), deadline));
    }

    public String refuse() {
        return result().of(Step.NOT_ACCEPT, () -> desk.notAccept(theCase().ref(), given()));
    }

    public Integer getDays() {
        return days == null ? Integer.valueOf(limits.of("CORRECTION_USUAL")) : days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }
}
