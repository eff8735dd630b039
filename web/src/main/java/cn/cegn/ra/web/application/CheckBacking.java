package cn.cegn.ra.web.application;

import cn.cegn.ra.application.boundary.ApplicationDesk;
import cn.cegn.ra.application.boundary.Material;
import cn.cegn.ra.application.entity.StoredFile;
import cn.cegn.ra.lifecycle.Mode;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.ActResult;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The page on which the applicant checks everything once more and submits. */
@Named("checkPage")
@RequestScoped
public class CheckBacking {
    @EJB
    private ApplicationDesk desk;

    @EJB
    private Material material;

    @Inject
    private OwnCaseBacking ownCase;

    @Inject
    private FieldRows rows;

    @Inject
    private ActResult result;

    private boolean checked;

    public List<FieldRows.Block> getBlocks() {
        return rows.toCheck(ownCase.view());
    }

    public List<StoredFile> getFiles() {
        return material.files(ownCase.view());
    }

    public String item(StoredFile file) {
        return ownCase.form(file.item().messageKey());
    }

    /** The step that the button takes. */
    public Step getStep() {
        return ownCase.view().mode() == Mode.CENTRALISED ? Step.SUBMIT_TO_HANDLER : Step.SUBMIT_TO_RA;
    }

    /** Whether the step stands open to the person. */
    public boolean isOpen() {
        return ownCase.page().offer(getStep()).isPresent();
    }

    public String submit() {
        if (!checked) {
            String text = ownCase.say("apply.check.unticked");
            FacesContext.getCurrentInstance()
                    .addMessage("form:checked", new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
            return null;
        }
        return result.of(getStep(), () -> desk.submit(ownCase.page().ref()), ownCase.onward("done"));
    }

    public boolean isChecked() {
        return checked;
    }

    public void setChecked(boolean checked) {
        this.checked = checked;
    }
}
