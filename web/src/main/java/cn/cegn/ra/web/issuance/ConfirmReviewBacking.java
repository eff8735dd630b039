package cn.cegn.ra.web.issuance;

import cn.cegn.ra.issuance.boundary.IssuanceDesk;
import cn.cegn.ra.issuance.entity.ApproverSheet;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.review.entity.Answers;
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

/** The approver's own review, with the ways back (S2.6-1, S-D-01). */
@Named
@RequestScoped
public class ConfirmReviewBacking extends StepBacking {
    @EJB
    private IssuanceDesk desk;

    @Inject
    private SheetPage page;

    @Inject
    private ActResult result;

    private ApproverSheet sheet;
    private List<SheetRow> rows;
    private String remark;

    @Override
    protected Step step() {
        return Step.CONFIRM_REVIEW;
    }

    public List<SheetRow> getRows() {
        if (rows == null) {
            Answers draft = FacesContext.getCurrentInstance().isPostback()
                    ? Answers.of(List.of())
                    : desk.draft(theCase().ref());
            if (remark == null) {
                remark = draft.remark();
            }
            rows = page.rows(getSheet().sheet(), draft);
        }
        return rows;
    }

    public List<JudgedRow> getJudged() {
        return page.judged(getSheet().sheet());
    }

    public List<ViewedFile> getFiles() {
        return page.files();
    }

    public ApproverSheet getSheet() {
        if (sheet == null) {
            sheet = desk.sheet(theCase().ref()).orElseThrow();
        }
        return sheet;
    }

    public String confirm() {
        return result.of(Step.CONFIRM_REVIEW, () -> desk.confirmReview(theCase().ref(), given()));
    }

    public String sendBack() {
        return result.of(
                Step.RETURN_TO_REGISTRAR, () -> desk.returnToRegistrar(theCase().ref(), given()));
    }

    public String refuse() {
        return result.of(Step.NOT_ISSUE, () -> desk.notIssue(theCase().ref(), given()));
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
        return page.given(getSheet().sheet(), remark);
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
