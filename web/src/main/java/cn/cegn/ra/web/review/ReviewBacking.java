package cn.cegn.ra.web.review;

import cn.cegn.ra.review.entity.Answers;
import cn.cegn.ra.review.entity.ReviewSheet;
import cn.cegn.ra.web.act.ActResult;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;

/** A page on which a review sheet is answered, put aside or concluded. */
public abstract class ReviewBacking extends StepBacking {
    @Inject
    private SheetPage page;

    @Inject
    private ActResult result;

    private ReviewSheet sheet;
    private List<SheetRow> rows;
    private String remark;

    /** The sheet of the case; asked for once a request. */
    protected abstract ReviewSheet readSheet();

    /** What the reviewer put aside before. */
    protected abstract Answers readDraft();

    /** Puts answers aside. */
    protected abstract void saveDraft(Answers answers);

    /** What is to be answered: with what was just sent, or with what was put aside. */
    public List<SheetRow> getRows() {
        if (rows == null) {
            Answers draft = FacesContext.getCurrentInstance().isPostback() ? Answers.of(List.of()) : readDraft();
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

    /** Puts the answers aside and goes back to the case. */
    public String save() {
        saveDraft(given());
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        String text = words().say("review.saved");
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, text));
        return "/case?faces-redirect=true&id=" + theCase().getId();
    }

    /** The answers that were sent. */
    protected Answers given() {
        return page.given(sheet(), remark);
    }

    protected ActResult result() {
        return result;
    }

    private ReviewSheet sheet() {
        if (sheet == null) {
            sheet = readSheet();
        }
        return sheet;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
