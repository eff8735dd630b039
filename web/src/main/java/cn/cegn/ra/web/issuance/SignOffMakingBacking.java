package cn.cegn.ra.web.issuance;

import cn.cegn.ra.application.entity.WorkProcessRecord;
import cn.cegn.ra.issuance.boundary.MakingDesk;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.Step;
import cn.cegn.ra.web.act.ActResult;
import cn.cegn.ra.web.review.StepBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Signs off the work record of issuing and making (S2.6-6). */
@Named
@RequestScoped
public class SignOffMakingBacking extends StepBacking {
    @EJB
    private MakingDesk desk;

    @Inject
    private ActResult result;

    private List<WorkProcessRecord.Line> lines;
    private String notes;
    private boolean statement;

    @Override
    protected Step step() {
        return Step.SIGN_OFF_MAKING;
    }

    public List<WorkProcessRecord.Line> getLines() {
        if (lines == null) {
            lines = desk.workRecord(theCase().ref())
                    .map(WorkProcessRecord::lines)
                    .orElse(List.of());
        }
        return lines;
    }

    public String act(WorkProcessRecord.Line line) {
        return words().orElse("step." + line.act(), line.act());
    }

    /** Who left it; the system has no name. */
    public String by(WorkProcessRecord.Line line) {
        return line.role().equals(Role.SYSTEM.name()) ? words().say("case.system") : line.name();
    }

    public String go() {
        return result.of(
                Step.SIGN_OFF_MAKING, () -> desk.signOffMaking(theCase().ref(), statement, notes));
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }

    public boolean isStatement() {
        return statement;
    }

    public void setStatement(boolean statement) {
        this.statement = statement;
    }
}
