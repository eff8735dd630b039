package cn.cegn.ra.web.application;

import cn.cegn.ra.application.boundary.ApplicationDesk;
import cn.cegn.ra.application.entity.ApprovedIdentity;
import cn.cegn.ra.application.entity.Birth;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.FormNotes;
import cn.cegn.ra.application.entity.KnownFrom;
import cn.cegn.ra.web.kit.Mistakes;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** What stands beside the fields of the form: where a value comes from, what is derived from it, and why it came back. */
@Named("fieldNotes")
@RequestScoped
public class FieldNotes {
    @EJB
    private ApplicationDesk desk;

    @Inject
    private OwnCaseBacking ownCase;

    @Inject
    private ReturnedBacking returned;

    @Inject
    private Mistakes mistakes;

    @Inject
    private Clock clock;

    private FormNotes notes;

    /** What the page offers for fields that do not stand on the form yet. */
    FormEntries offered() {
        return notes().offered();
    }

    /** When the form was saved last; null if never. */
    Instant savedAt() {
        return notes().savedAt();
    }

    private FormNotes notes() {
        if (notes == null) {
            notes = desk.notes(ownCase.view().id());
        }
        return notes;
    }

    /** Where the value of a field comes from, and whether it may become another one; empty for what the applicant wrote himself. */
    public String from(String id) {
        FormField field = FormField.valueOf(id);
        Map<FormField, KnownFrom> sources = notes().sources();
        if (!sources.containsKey(field)) {
            return "";
        }
        String source = ownCase.say("apply.from." + sources.get(field));
        return ownCase.say(ApprovedIdentity.fixes(field) ? "apply.from.fixed" : "apply.from.free", source);
    }

    /** Date of birth and sex that the number in a field says; empty if it says none. */
    public String born(String id) {
        return Birth.of(FormField.valueOf(id), ownCase.view().form(), clock)
                .map(birth -> ownCase.say("forms.born", birth.on().toString(), ownCase.say("forms.sex." + birth.sex())))
                .orElse("");
    }

    /** Whether the field holds an identity number, so that its derived date has a place. */
    public boolean isBearing(String id) {
        return id.endsWith("ID_NUMBER");
    }

    /** Why the case came back for this field; empty if not for it. */
    public String returned(String id) {
        return returned.at("field." + id);
    }

    /** The value of aria-describedby: everything that stands at the field. */
    public String describedBy(String id, String hint) {
        StringBuilder ids = new StringBuilder();
        String known = mistakes.describedBy(id, hint);
        ids.append(known == null ? "" : known);
        ids.append(returned(id).isEmpty() ? "" : " " + id + "-ret");
        ids.append(from(id).isEmpty() ? "" : " " + id + "-from");
        ids.append(isBearing(id) ? " " + id + "-born" : "");
        return ids.toString().isBlank() ? null : ids.toString().strip();
    }
}
