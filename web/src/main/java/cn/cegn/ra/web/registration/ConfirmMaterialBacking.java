package cn.cegn.ra.web.registration;

import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.registration.boundary.MaterialReviewDesk;
import cn.cegn.ra.review.entity.Answers;
import cn.cegn.ra.review.entity.ReviewSheet;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.review.JudgedRow;
import cn.cegn.ra.web.review.SheetPage;
import cn.cegn.ra.web.review.SheetRow;
import cn.cegn.ra.web.review.StepBacking;
import cn.cegn.ra.web.review.ViewedFile;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The registrar's review of material and form, with the ways back (S2.5-2, S-D-01). */
@Named
@RequestScoped
public class ConfirmMaterialBacking extends StepBacking {
    private static final int USUAL_DAYS = 10;

    @EJB
    private MaterialReviewDesk desk;

    @Inject
    private SheetPage page;

    @Inject
    private ActResult result;

    private ReviewSheet sheet;
    private List<SheetRow> rows;
    private String remark;
    private Integer days = USUAL_DAYS;

    @Override
    protected Step step() {
        return Step.CONFIRM_MATERIAL;
    }

    public List<SheetRow> getRows() {
        if (rows == null) {
            Answers draft = FacesContext.getCurrentInstance().isPostback()
                    ? Answers.of(List.of())
                    : desk.draft(theCase().ref());
            if (remark == null) {
                remark = draft.remark();
            }
            rows = page.rows(sheet(), draft);
        }
        return rows;
    }

    public List<JudgedRow> getJudged() {
        return page.judged(sheet());
    }

    public List<ViewedFile> getFiles() {
        return page.files();
    }

    public String confirm() {
        return result.of(
                Step.CONFIRM_MATERIAL, () -> desk.confirmMaterial(theCase().ref(), given()));
    }

    public String sendBack() {
        int deadline = days == null ? 0 : days;
        return result.of(
                Step.RETURN_TO_CUSTOMER, () -> desk.returnToCustomer(theCase().ref(), given(), deadline));
    }

    public String refuse() {
        return result.of(Step.NOT_ACCEPT, () -> desk.notAccept(theCase().ref(), given()));
    }

    /** Puts the answers aside and goes back to the case. */
    public String save() {
        desk.saveDraft(theCase().ref(), given());
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        String text = words().say("review.saved");
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, text));
        return "/case?faces-redirect=true&id=" + theCase().getId();
    }

    private Answers given() {
        return page.given(sheet(), remark);
    }

    private ReviewSheet sheet() {
        if (sheet == null) {
            sheet = desk.sheet(theCase().ref()).orElseThrow();
        }
        return sheet;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }
}
