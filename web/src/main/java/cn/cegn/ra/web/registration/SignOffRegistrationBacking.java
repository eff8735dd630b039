package cn.cegn.ra.web.registration;

import cn.cegn.ra.application.entity.WorkProcessRecord;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.registration.boundary.RegistrationDesk;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.review.StepBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Signs off the work record of the stage (S2.5-5). */
@Named
@RequestScoped
public class SignOffRegistrationBacking extends StepBacking {
    @EJB
    private RegistrationDesk desk;

    @Inject
    private ActResult result;

    private WorkProcessRecord record;
    private String note;
    private boolean affirmed;

    @Override
    protected Step step() {
        return Step.SIGN_OFF_REGISTRATION;
    }

    public WorkProcessRecord getRecord() {
        if (record == null) {
            record = desk.workRecord(theCase().ref()).orElseThrow();
        }
        return record;
    }

    /** What a document of the list is called. */
    public String title(String kind) {
        return words().orElse("record." + kind, kind);
    }

    public String signOff() {
        return result.of(
                Step.SIGN_OFF_REGISTRATION,
                () -> desk.signOffRegistration(theCase().ref(), affirmed, note));
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public boolean isAffirmed() {
        return affirmed;
    }

    public void setAffirmed(boolean affirmed) {
        this.affirmed = affirmed;
    }
}
