package cn.cegn.ra.web.application;

import cn.cegn.ra.application.boundary.ApplicationDesk;
import cn.cegn.ra.application.boundary.DraftOutcome;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The page of the form: keeps what was typed and names everything that is wrong. */
@Named("formPage")
@RequestScoped
public class FormBacking {
    @EJB
    private ApplicationDesk desk;

    @Inject
    private OwnCaseBacking ownCase;

    @Inject
    private FieldRows rows;

    @Inject
    private FieldNotes notes;

    @Inject
    private DraftAnswer answer;

    private List<FieldRows.Block> blocks;
    private Map<String, String> values;
    private Map<String, Boolean> ticks;
    private String saved = "";

    public List<FieldRows.Block> getBlocks() {
        if (blocks == null) {
            blocks = rows.toFill(ownCase.view());
        }
        return blocks;
    }

    /** What stands in the fields, by the field's constant. */
    public Map<String, String> getValues() {
        if (values == null) {
            values = new HashMap<>();
            ownCase.view()
                    .form()
                    .and(notes.offered())
                    .values()
                    .forEach((field, value) -> values.put(field.name(), value));
        }
        return values;
    }

    /** The consents, by the field's constant. */
    public Map<String, Boolean> getTicks() {
        if (ticks == null) {
            ticks = new HashMap<>();
            ownCase.view().form().values().keySet().stream()
                    .filter(field -> field.format() == FieldFormat.CONSENT)
                    .forEach(field -> ticks.put(field.name(), true));
        }
        return ticks;
    }

    /** Saves and goes on to the material, the next part; with defects it stays here and names them. */
    public String save() {
        return keep(false);
    }

    /** Saves and goes to the task list whatever is wrong. */
    public String leave() {
        return keep(true);
    }

    private String keep(boolean leaving) {
        FormEntries typed = typed();
        DraftOutcome outcome = desk.save(ownCase.page().ref(), typed);
        if (outcome instanceof DraftOutcome.Overtaken newer) {
            compare(newer, typed);
            return null;
        }
        if (!(outcome instanceof DraftOutcome.Kept kept)) {
            ownCase.tell(outcome, "");
            return null;
        }
        if (leaving) {
            return ownCase.onward("task");
        }
        if (kept.defects().isEmpty()) {
            return ownCase.onward("material");
        }
        ownCase.page().setVersion(kept.version());
        saved = answer.saved();
        kept.defects().forEach(defect -> tell(defect.field(), ownCase.problem(defect)));
        return null;
    }

    /** What was typed stays; who saves once more has seen what is newer. */
    private void compare(DraftOutcome.Overtaken newer, FormEntries typed) {
        ownCase.page().setVersion(newer.version());
        ownCase.warn(answer.overtaken(newer) + ownCase.say("apply.overtaken.again"));
        FormEntries applicable = typed.applicable(ownCase.view().scope());
        DraftAnswer.differs(newer.form(), applicable).forEach(field -> tell(field, answer.there(field, newer.form())));
    }

    private FormEntries typed() {
        Map<FormField, String> typed = new EnumMap<>(FormField.class);
        getValues().forEach((name, value) -> typed.put(FormField.valueOf(name), value));
        for (FormField field : FormField.values()) {
            if (field.format() == FieldFormat.CONSENT) {
                typed.put(field, Boolean.TRUE.equals(getTicks().get(field.name())) ? FieldFormat.AGREED : null);
            }
        }
        return FormEntries.of(typed);
    }

    private void tell(FormField field, String text) {
        FacesContext.getCurrentInstance()
                .addMessage("form:" + field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    /** That it was saved just now, or when it was saved last; empty if it never was. */
    public String getSaved() {
        return saved.isEmpty() && notes.savedAt() != null ? answer.savedBefore(notes.savedAt()) : saved;
    }
}
