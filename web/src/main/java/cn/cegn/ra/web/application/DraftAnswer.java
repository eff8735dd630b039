package cn.cegn.ra.web.application;

import cn.cegn.ra.application.boundary.DraftOutcome;
import cn.cegn.ra.application.entity.Birth;
import cn.cegn.ra.application.entity.Defect;
import cn.cegn.ra.application.entity.FieldFormat;
import cn.cegn.ra.application.entity.FormEntries;
import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.web.act.Times;
import cn.cegn.ra.web.act.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What came of keeping a form, in the words of its page; for the page's script and for the page itself. */
@RequestScoped
public class DraftAnswer {
    @Inject
    private Words words;

    @Inject
    private Times times;

    @Inject
    private Clock clock;

    JsonObject to(DraftOutcome outcome, FormEntries typed) {
        JsonObjectBuilder answer = Json.createObjectBuilder().add("born", born(typed));
        if (outcome instanceof DraftOutcome.Kept kept) {
            return answer.add("result", "kept")
                    .add("version", kept.version())
                    .add("says", saved())
                    .add("wrong", wrong(kept.defects()))
                    .build();
        }
        if (outcome instanceof DraftOutcome.Overtaken newer) {
            return answer.add("result", "overtaken")
                    .add("version", newer.version())
                    .add("says", overtaken(newer))
                    .add("differs", differing(newer, typed))
                    .build();
        }
        boolean locked = outcome instanceof DraftOutcome.Locked;
        return answer.add("result", "locked")
                .add("says", words.say(locked ? "apply.locked" : "refusal.notVisible"))
                .build();
    }

    /** That it is kept, and when. */
    String saved() {
        return words.say("forms.saved", times.hour(clock.instant()));
    }

    /** When the form was kept before this page was opened. */
    String savedBefore(Instant at) {
        return words.say("forms.savedBefore", times.brief(at));
    }

    /** That a newer form is there, and since when. */
    String overtaken(DraftOutcome.Overtaken newer) {
        return words.say("apply.overtaken", newer.savedAt() == null ? "" : times.brief(newer.savedAt()));
    }

    /** The fields in which what was typed is not what is kept now. */
    static List<FormField> differs(FormEntries kept, FormEntries typed) {
        return List.of(FormField.values()).stream()
                .filter(field -> !kept.text(field).equals(typed.text(field)))
                .toList();
    }

    /** What the newer form has in a field. */
    String there(FormField field, FormEntries kept) {
        String value = words.value(field, kept.text(field));
        return words.say("apply.overtaken.differs", value.isEmpty() ? words.say("apply.check.empty") : value);
    }

    private JsonArrayBuilder differing(DraftOutcome.Overtaken newer, FormEntries typed) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        differs(newer.form(), typed)
                .forEach(field -> all.add(Json.createObjectBuilder()
                        .add("field", field.name())
                        .add("text", there(field, newer.form()))
                        .add("consent", field.format() == FieldFormat.CONSENT)
                        .add("value", newer.form().text(field))));
        return all;
    }

    /** The first defect of each field, as the page shows it. */
    private JsonObjectBuilder wrong(List<Defect> defects) {
        JsonObjectBuilder all = Json.createObjectBuilder();
        for (int i = defects.size() - 1; i >= 0; i--) {
            Defect defect = defects.get(i);
            all.add(
                    defect.field().name(),
                    words.form("problem." + defect.problem(), defect.details().toArray()));
        }
        return all;
    }

    private JsonObjectBuilder born(FormEntries typed) {
        JsonObjectBuilder all = Json.createObjectBuilder();
        typed.values()
                .keySet()
                .forEach(field -> Birth.of(field, typed, clock).ifPresent(birth -> all.add(field.name(), born(birth))));
        return all;
    }

    /** Date of birth and sex as the number has them. */
    String born(Birth birth) {
        return words.say("forms.born", birth.on().toString(), words.say("forms.sex." + birth.sex()));
    }
}
